# SPDX-FileCopyrightText: 2026 Xingping contributors
# SPDX-License-Identifier: Apache-2.0
# fish completion: the program itself knows what may stand where; this hands over the words.

function __xingping_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end

complete -c xingping -f -a '(__xingping_complete)'
