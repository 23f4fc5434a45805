"""What `reader --help` prints."""

from __future__ import annotations

HELP = """\
reader: who said what, in a terminal

  reader                         read the article that comes with it
  reader FILE                    read any article: text, Markdown, HTML, our YAML; - is what is piped in
  reader open FILE or URL        the same, with options
  reader -c                      go on with what you read last, where you left it
  reader +/WORDS FILE            begin where that is said; +12 at paragraph 12, --from-start at the first
  reader recent                  what you read, when and how far
  reader show FILE               print it with every quotation attributed
  reader quotes FILE...          every quotation and its speaker
  reader speakers FILE...        who is quoted, how often, how much
  reader search WORDS... FILE... find what you half remember
  reader notes FILE...           what you bookmarked, noted and tagged
  reader export FILE...          as Markdown, HTML, CSV, JSON, BibTeX and more
  reader import FILES -o FOLDER  make documents of many files, on all cores
  reader library add FILES       many documents: search them all, everything one person said
  reader serve FILE              read it in a browser
  reader check FILE...           everything that is wrong with a document
  reader schema                  the JSON Schema of the format, for your editor
  reader config                  your options: what holds, what is wrong; --edit, --check, --print-default
  reader keys                    the keys of the app, to change in your configuration
  reader completion SHELL        for bash, zsh or fish
  reader man                     the manual page

Without a FILE all but `check` take the article that comes with it; `-` is standard input.

Try:
  reader quotes --speaker murphy
  reader search presure wroks
  reader quotes --json | jq -r 'select(.via != "") | [.speaker, .via, .text] | @tsv'
  reader | less

Options:
  --plain        on a terminal too print text as it would go into a pipe
  --json         JSON Lines instead of text
  --width N      columns to wrap to (default: the terminal's, 88 at most)
  --color WHEN   auto, always or never; NO_COLOR and FORCE_COLOR are obeyed
  --theme NAME   colours of the app; `reader open --help` lists all options
  --config FILE  other options than your own
  --version      print the version
  COMMAND --help more about a command

Exit codes: 0 done, 1 nothing found, 2 wrong usage, 3 input that cannot be read.
"""
