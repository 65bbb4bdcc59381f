/**
 * What the watchdog runs. It is bash, since a program this small must be there before the first block and cost nothing.
 *
 * It reads NUL-terminated pairs from its standard input: `+group`, `-group`, `+folder`, `-folder`, `+terminal`, `-terminal` and
 * `mark` with a value, and `done`; it prints a byte when it has dealt with a `+terminal`. When its input ends and it was not told that all
 * is done, docproof has been killed: then it ends the run's processes by the marks that `processes.ts` knows, TERM first, and removes the
 * run's folders.
 */
export const watchdogScript = `
trap '' HUP INT QUIT TERM PIPE
unset DOCPROOF_WATCHDOG
declare -A groups=() folders=() terminals=()
mark=
while IFS= read -r -d '' what && IFS= read -r -d '' value; do
  case $what in
    +group) groups[$value]=1 ;;
    -group) unset "groups[$value]" ;;
    +folder) folders[$value]=1 ;;
    -folder) unset "folders[$value]" ;;
    # Held open, nobody else can have it.
    +terminal) [[ -c $value ]] && exec {held}<>"$value" && terminals[$value]=$held; printf . ;;
    -terminal) held=\${terminals[$value]-} && [[ -n $held ]] && exec {held}>&-; unset "terminals[$value]" ;;
    mark) mark=$value ;;
    done) exit 0 ;;
  esac
done

bears_mark() {
  local entry link pipe
  while IFS= read -r -d '' entry; do
    [[ -n $mark && $entry == "DOCPROOF_RUN=$mark"* ]] && return 0
  done <"/proc/$1/environ"
  for link in "/proc/$1/fd/"*; do
    for pipe in "\${pipes[@]}"; do
      [[ $link -ef $pipe ]] && return 0
    done
  done
  return 1
}

find_ours() {
  local path pid text fields more=1
  local -A parent=() ours=()
  for path in /proc/[0-9]*; do
    pid=\${path#/proc/}
    ((pid == $$)) && continue
    IFS= read -r text <"/proc/$pid/stat" || continue
    # The name before the bracket may hold anything.
    read -r -a fields <<<"\${text##*) }"
    [[ \${fields[0]} == Z ]] && ((fields[17] < 2)) && continue
    parent[$pid]=\${fields[1]}
    if [[ -n \${groups[\${fields[2]}]-} || -n \${groups[\${fields[3]}]-} ]] || bears_mark "$pid"; then ours[$pid]=1; fi
  done
  while ((more)); do
    more=0
    for pid in "\${!parent[@]}"; do
      [[ -z \${ours[$pid]-} && -n \${ours[\${parent[$pid]}]-} ]] && ours[$pid]=1 more=1
    done
  done
  found=("\${!ours[@]}")
  # Without /proc, the groups of the shells are all that is known.
  [[ -d /proc/self ]] || found=("\${!groups[@]/#/-}")
}

exec 2>/dev/null
pipes=("\${terminals[@]/#//proc/$$/fd/}")
for folder in "\${!folders[@]}"; do pipes+=("$folder"/[12] "$folder"/*-out "$folder"/*-err); done
for round in {1..40}; do
  find_ours
  ((\${#found[@]} == 0)) && break
  ((round == 1)) && kill -TERM -- "\${found[@]}"
  ((round > 4)) && kill -KILL -- "\${found[@]}"
  sleep 0.1
done
((\${#folders[@]} == 0)) && exit
# What an article has mounted in its folder is not the run's to remove.
remove() { rm -rf --one-file-system -- "\${!folders[@]}"; }
remove || { chmod -R u+rwX -- "\${!folders[@]}"; remove; }
`;
