# Finds a Java of version 25 or later without starting one where its `release` file tells the version.
# To be sourced: by bin/handbill, and by the Makefile, which needs a JDK (find_java bin/javac).

java_wanted=25

# java_version HOME: prints the major version of the Java in HOME; nothing where there is none.
java_version() {
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS= read -r line || [ -n "$line" ]; do
            case $line in
                JAVA_VERSION=*)
                    line=${line#*\"}
                    echo "${line%%[!0-9]*}"
                    return
                    ;;
            esac
        done <"$1/release"
    fi
    "$1/bin/java" -version 2>&1 | sed -n 's/^.* version "\([0-9]*\).*/\1/p'
}

# follow_links FILE: prints the path of FILE itself, behind all symbolic links.
follow_links() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=${file%/*}/$link ;;
        esac
    done
    folder=$(CDPATH= cd -P -- "${file%/*}" && pwd) && echo "${folder%/}/${file##*/}"
}

# find_java [FILE]: prints the home of the first Java that is new enough and has FILE, in the order JAVA_HOME, PATH,
# then the newest in the usual places; fails where there is none.
find_java() {
    has=${1:-bin/java}
    on_path=$(command -v java) && on_path=$(follow_links "$on_path") && on_path=${on_path%/bin/java}
    for home in "${JAVA_HOME:-}" "$on_path"; do
        if [ -n "$home" ] && [ -x "$home/$has" ]; then
            version=$(java_version "$home")
            if [ "${version:-0}" -ge "$java_wanted" ]; then
                echo "$home"
                return
            fi
        fi
    done
    newest= newest_version=$((java_wanted - 1))
    for home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /usr/local/openjdk* \
        /opt/* /opt/java/* /opt/jdk/* /snap/openjdk/current/jdk \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jabba/jdk/* \
        "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        [ -x "$home/$has" ] || continue
        version=$(java_version "$home")
        if [ "${version:-0}" -gt "$newest_version" ]; then
            newest=$home newest_version=$version
        fi
    done
    [ -n "$newest" ] && echo "$newest"
}
