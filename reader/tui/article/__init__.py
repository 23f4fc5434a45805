"""The article as rows on the screen: blocks, layout, styling, selection."""
