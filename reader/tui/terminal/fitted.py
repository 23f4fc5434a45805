"""A scroll view that is fitted to another size before it is drawn: Textual's message about it comes a frame later."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView


class FittedScrollView(ScrollView, inherit_bindings=False):
    """A scroll view with a method that is called as soon as it has another size."""

    fitted_to = Size(0, 0)
    """The size that the content was fitted to last. Until it is `size`, Textual scrolls to keep within the new one."""

    def fit(self) -> None:
        """Fit the content to `size`."""

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if self.size != self.fitted_to:
            self.fitted_to = self.size
            self.fit()
        return changed
