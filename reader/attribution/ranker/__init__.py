"""Who of everybody near a quotation said it: structural features, small trees fitted on annotated text, shares."""
