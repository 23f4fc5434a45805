"""What `reader --help` prints."""

from __future__ import annotations

HELP = """\
reader: who said what, in a terminal

  reader                         read the bundled article
  reader FILE...                 read any article: text, Markdown, HTML, our YAML, folders of them
  COMMAND | reader               read what is piped in
  reader open FILE or URL        the same, with options
  reader -c                      continue what you read last, where you left it
  reader +/WORDS FILE            begin at the first match; +12 at paragraph 12, --from-start at the beginning
  reader recent                  what you read, when and how far
  reader show FILE...            print it with every quotation attributed
  reader quotes FILE...          every quotation and its speaker
  reader speakers FILE...        who is quoted, how often, how much
  reader search WORDS... FILE... find what you half remember
  reader notes FILE...           what you bookmarked, noted and tagged
  reader export FILE...          as Markdown, HTML, CSV, JSON, BibTeX and more
  reader verify FILE --against SOURCE...   whether its quotations are what was said
  reader compare FILES           what several articles quote of one speech
  reader import FILES -o FOLDER  make documents from many files, on all cores
  reader library                 many documents: search them all, everything one person said
  reader library add FILES       put documents in
  reader serve FILE              read it in a browser
  reader check FILE...           everything that is wrong with a document
  reader schema                  the JSON Schema of the format, for your editor
  reader config                  your options and their mistakes; --edit, --check, --print-default
  reader keys                    the keys of the app, which your configuration can change
  reader completion SHELL        for bash, zsh or fish
  reader man                     the manual page

A FILE may be a folder, `-` is standard input, and --files-from LIST names a file of names, one a line or ended by NUL.
Without a FILE, what is piped in is read, which must not be empty; where nothing is, the bundled article (but not for
`check` and `import`). Standard input counts as a pipe unless it is a terminal, a device such as /dev/null, or closed.

Try:
  reader quotes --speaker murphy
  reader search presure wroks
  reader quotes --json | jq -r 'select(.via != "") | [.speaker, .via, .text] | @tsv'
  reader | less

Options:
  --plain        print text as for a pipe, even on a terminal
  --json         JSON Lines instead of text
  --width N      columns to wrap to (default: the terminal's, 88 at most)
  --color WHEN   auto, always or never; NO_COLOR and FORCE_COLOR are honoured
  --theme NAME   colours of the app; `reader open --help` lists all options
  --config FILE  another file of options
  --version      print the version
  COMMAND --help more about a command

Exit codes: 0 done, 1 nothing found, 2 wrong usage, 3 input that cannot be read, or output that cannot be written.
"""
