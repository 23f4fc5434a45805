"""Starting the app from the command line, and what is shown until it is ready."""
