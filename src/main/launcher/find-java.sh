# Finds a Java of version 25 or later without starting one where its `release` file tells the version.
# To be sourced: by bin/handbill, and by the Makefile, which needs a JDK (find_java bin/javac). What the functions find
# they leave in variables: a subshell for each would take longer than all that they do.

java_wanted=25

# java_version HOME: the major version of the Java in HOME, in $version; 0 where there is none.
java_version() {
    version=0
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS= read -r line || [ -n "$line" ]; do
            case $line in
                JAVA_VERSION=*)
                    line=${line#*\"}
                    version=${line%%[!0-9]*}
                    version=${version:-0}
                    return
                    ;;
            esac
        done <"$1/release"
    fi
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/^.* version "\([0-9]*\).*/\1/p')
    version=${version:-0}
}

# follow_links FILE: the path of FILE itself, behind all symbolic links, in $file.
follow_links() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=${file%/*}/$link ;;
        esac
    done
    folder=$(CDPATH= cd -P -- "${file%/*}" && pwd) && file=${folder%/}/${file##*/}
}

# find_java [FILE]: the home of the first Java that is new enough and has FILE, in $java_home: in the order JAVA_HOME,
# PATH, then the newest in the usual places; fails where there is none.
find_java() {
    has=${1:-bin/java}
    java_home=${JAVA_HOME:-}
    is_new_enough && return
    java_home=
    on_path=$(command -v java) && follow_links "$on_path" && java_home=${file%/bin/java}
    is_new_enough && return
    newest= newest_version=$((java_wanted - 1))
    for java_home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /usr/local/openjdk* \
        /opt/* /opt/java/* /opt/jdk/* /snap/openjdk/current/jdk \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jabba/jdk/* \
        "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        [ -x "$java_home/$has" ] || continue
        java_version "$java_home"
        if [ "$version" -gt "$newest_version" ]; then
            newest=$java_home newest_version=$version
        fi
    done
    java_home=$newest
    [ -n "$java_home" ]
}

# Whether the Java in $java_home has the file $has and is new enough.
is_new_enough() {
    [ -n "$java_home" ] && [ -x "$java_home/$has" ] || return 1
    java_version "$java_home"
    [ "$version" -ge "$java_wanted" ]
}
