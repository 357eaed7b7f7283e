#!/bin/bash
# Runs libFuzzer with address sanitizer on each reader of captures and on whole builds ("archive"): all of them, or those
# that are named. What was found before stands in Tests/Fuzz/Seeds/<reader>, and is tried first.
# FUZZ_SECONDS is how long each runs, 600 by default. What it learns stays in .build/fuzz/corpus/<reader>, and bytes that
# a reader fails on in .build/fuzz/<reader>-*; the run fails if there are any.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=.build/fuzz
export SITEGEN_FUZZ=1
flags=(-Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld)
swift build -c release --product Fuzz --scratch-path "$folder/build" "${flags[@]}"
program=$(swift build -c release --product Fuzz --scratch-path "$folder/build" "${flags[@]}" --show-bin-path)/Fuzz

failed=()
for reader in ${@:-html json text markdown archive}; do
    mkdir -p "$folder/corpus/$reader"
    echo "== $reader"
    more=()
    dictionary="Tests/Fuzz/Dictionaries/$reader.dict"
    [[ -f $dictionary ]] && more+=(-dict="$dictionary")
    [[ -d Tests/Fuzz/Seeds/$reader ]] && more+=("Tests/Fuzz/Seeds/$reader")
    FUZZ_READER=$reader SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$program" "$folder/corpus/$reader" \
        "${more[@]}" -artifact_prefix="$folder/$reader-" \
        -max_total_time="${FUZZ_SECONDS:-600}" -max_len=2048 -timeout=30 -rss_limit_mb=2048 -print_final_stats=1 \
        2>&1 | grep -v '^#.*\(NEW\|REDUCE\|pulse\)' || failed+=("$reader")
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "found something wrong with: ${failed[*]}"
    exit 1
fi
