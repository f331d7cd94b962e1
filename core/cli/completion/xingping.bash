# SPDX-FileCopyrightText: 2026 Xingping contributors
# SPDX-License-Identifier: Apache-2.0
# bash completion: the program itself knows what may stand where; this hands over the words.

_xingping() {
  local current=${COMP_WORDS[COMP_CWORD]} line
  COMPREPLY=()
  [[ $current == '=' ]] && current=
  while IFS= read -r line; do
    case $line in
      :files) compopt -o filenames 2>/dev/null; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current") ;;
      :folders) compopt -o filenames 2>/dev/null; while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$current") ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _xingping xingping
