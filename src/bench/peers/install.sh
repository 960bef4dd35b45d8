#!/bin/sh
# Installs into the folder $1 what Handbill is measured against, and from Debian what is missing there; says what can't be
# had. `make bench` then leaves it out.
set -e
folder=$1
mkdir -p "$folder"
missing=
for program in node npm pandoc weasyprint pdftotext; do
    command -v "$program" >/dev/null || case $program in
        node) missing="$missing nodejs" ;;
        pdftotext) missing="$missing poppler-utils" ;;
        *) missing="$missing $program" ;;
    esac
done
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get -q -y --no-install-recommends install $missing >"$folder/apt.log" 2>&1 ||
            echo "bench: apt-get could not install$missing: $folder/apt.log says why" >&2
    else
        echo "bench: missing; as root: apt-get install$missing" >&2
    fi
fi
if command -v npm >/dev/null; then
    npm install --silent --no-save --no-audit --no-fund --prefix "$folder" "$2" "$3" ||
        echo "bench: npm could not fetch $2 and $3" >&2
fi
