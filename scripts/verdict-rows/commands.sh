# What is recorded: every command once a place, and the failures in the second. Read by place.sh, in the home folder of the place.
if test "$section" = one; then
  name='Ada Byron' branch=feature/login page=index.html style=style.css port=8080 days='2026-03-02T09:1' license=MIT db=shop
else
  name='Grace Murray' branch=feature/search page=start.html style=site.css port=9123 days='2026-05-19T16:4' license=ISC db=orders
fi
export name branch page style port days license db

# --- git
export GIT_CONFIG_NOSYSTEM=1
git config --global user.name "$name"
git config --global user.email "$person@example.com"
git config --global init.defaultBranch main
git config --global advice.detachedHead false
at() { export GIT_AUTHOR_DATE="${days}$1:00Z" GIT_COMMITTER_DATE="${days}$1:00Z"; }
mkdir -p /srv/git && git init -q --bare "/srv/git/$project.git"
rmdir "$project"
rec git/init "git init $project"
cd "$project"
at 1
printf '<h1>Hello</h1>\n<p>Welcome</p>\n' >"$page"; printf 'h1 { color: teal }\n' >"$style"; git add .
rec git/commit 'git commit -m "Add the first page"'
at 2
printf '<h1>Hello</h1>\n<p>Welcome to the shop</p>\n<p>Open daily</p>\n' >"$page"; printf '# Read me\n' >README.md; git add .
git commit -qm 'Say when the shop is open'
at 3
printf 'h1 { color: navy }\np { margin: 0 }\n' >"$style"; git commit -qam 'Quiet colours'
rec git/status-clean 'git status'
rec git/log 'git log'
rec git/log-oneline 'git log --oneline'
rec git/show-stat 'git show --stat'
rec git/diff-stat 'git diff --stat HEAD~2'
rec git/diff "git diff HEAD~1 -- $style"
git remote add origin "file:///srv/git/$project.git"
rec git/push 'git push -u origin main'
rec git/remote-v 'git remote -v'
rec git/switch "git switch -c $branch"
printf 'search\n' >notes.txt; printf '<p>More</p>\n' >>"$page"; printf '# Read me first\n' >README.md; git add README.md
rec git/status-changes 'git status'
rec git/status-short 'git status --short'
at 4
rec git/stash 'git stash'
rec git/stash-list 'git stash list'
git stash pop -q
git add . && git commit -qm 'Start the new page'
rec git/branch-v 'git branch -vv'
git switch -q main
rec git/merge "git merge $branch"
git push -q origin main
cd "$HOME"
rec git/clone "git clone --progress file:///srv/git/$project.git copy 2>&1 | sed 's/.*\r//'"
rm -rf copy
raw git/clone "git clone --progress file:///srv/git/$project.git copy"
mkdir -p spare && cd spare
rec git/tag "git -C ../$project tag -a v1.0.0 -m 'First release' && git -C ../$project show v1.0.0 --no-patch"
rec git/blame "git -C ../$project blame README.md $page 2>/dev/null || git -C ../$project blame $page"
rec git/shortlog "git -C ../$project shortlog -sne HEAD"
bad 'git/*' 'not a repository' 'git status'
bad 'git/*' 'not a command' 'git stauts'
bad 'git/*' 'command not found' 'gti status'
bad 'git/*' 'unknown option' "git -C ../$project log --onelin"
bad 'git/*' 'unknown revision' "git -C ../$project log mian"
bad git/clone 'no repository' 'git clone file:///srv/git/missing.git'
bad git/clone 'no host' 'git clone https://git.example.invalid/grace/storefront.git'
bad git/clone 'already exists' "mkdir -p full && touch full/x && git clone file:///srv/git/$project.git full"
bad git/push 'no remote' "git -C ../$project push upstream main"
bad git/push 'no branch' "git -C ../$project push origin trunk"
bad git/commit 'nothing added' "git -C ../$project commit -m 'Add the first page'"
bad git/commit 'no identity' "cd $HOME/$project && echo x >new.txt && git add . && env -u GIT_AUTHOR_DATE HOME=/tmp EMAIL= git -c user.useConfigOnly=true commit -m 'Add the first page'; git rm -qf --cached new.txt; rm new.txt"
bad git/merge 'unknown branch' "git -C ../$project merge feature/serach"
bad git/merge 'conflict' "cd ../$project && git switch -qc left && echo a >>README.md && git commit -qam a && git switch -q main && echo b >>README.md && git commit -qam b && git merge left; git merge --abort"
bad git/push 'rejected' "cd ../$project && git push -q origin main && git reset -q --hard HEAD~1 && echo c >>README.md && git commit -qam c && git push origin main"
bad git/switch 'exists' "git -C ../$project switch -c $branch"
bad git/stash-list 'bad option' "git -C ../$project stash lsit"
use git/status-clean 'git status -h'
use git/log-oneline 'git help -g | head -5; git log -h'
use git/commit 'git commit -h'
use git/push 'git push -h'
use git/clone 'git clone -h'
cd "$HOME"

# --- npm and node
export npm_config_update_notifier=false npm_config_fund=true
mkdir -p app && cd app
printf '{\n  "name": "%s",\n  "version": "1.4.2",\n  "license": "%s",\n  "type": "module",\n  "scripts": {\n    "start": "node server.js",\n    "build": "node build.js",\n    "test": "node --test"\n  }\n}\n' "$project" "$license" >package.json
printf 'import { mkdirSync, writeFileSync } from "node:fs";\nmkdirSync("dist", { recursive: true });\nfor (const name of ["index", "about", "%s"]) { writeFileSync(`dist/${name}.html`, "<p>"); console.log(`wrote dist/${name}.html`); }\nconst ms = process.uptime() * 1000;\nconsole.log(`Built 3 pages in ${ms.toFixed(0)} ms`);\n' "$project" >build.js
mkdir -p test
printf 'import { test } from "node:test";\nimport assert from "node:assert/strict";\nimport { setTimeout } from "node:timers/promises";\ntest("adds two prices", () => assert.equal(2 + 3, 5));\ntest("rounds to cents", async () => { await setTimeout(12); assert.equal((1.005).toFixed(1), "1.0"); });\ntest("greets the visitor", () => assert.ok("hello"));\n' >test/price.test.js
rec npm/install 'npm install is-odd@3.0.1 ms@2.1.2 semver@7.5.2 debug@4.3.4'
rec npm/install-no-audit 'npm install --no-audit left-pad@1.3.0'
rec npm/ls 'npm ls'
rec npm/ls-all 'npm ls --all'
rec npm/outdated 'npm outdated'
rec npm/build 'npm run build'
rec npm/test 'npm test'
rec npm/run 'npm run'
rec npm/pack 'npm pack --dry-run'
rec npm/version 'npm version patch'
rec npm/explain 'npm explain ms'
rec npm/view 'npm view ms@2.1.2'
bad 'npm/*' 'command not found' 'PATH=/bin:/nowhere; nmp install'
bad 'npm/*' 'unknown command' 'npm biuld'
bad 'npm/*' 'no package.json' 'mkdir -p ../empty && cd ../empty && npm run build'
bad npm/install 'not found' 'npm install --no-fund is-odd@99.0.0'
bad npm/install 'not found' 'npm install @storefront/does-not-exist-here'
bad npm/install 'conflict' 'mkdir -p ../peer && cd ../peer && printf "{\"name\":\"p\",\"dependencies\":{\"react\":\"16.0.0\",\"react-dom\":\"18.2.0\"}}" >package.json && npm install'
bad npm/build 'missing script' 'npm run biuld'
bad npm/build 'script failed' 'echo "throw new Error(\"no template\")" >broken.js && npm pkg set scripts.build="node broken.js" && npm run build; npm pkg set scripts.build="node build.js"'
bad npm/run 'bad JSON' 'mkdir -p ../bad && cd ../bad && echo "{ \"name\": }" >package.json && npm run'
bad npm/test 'test failed' 'sed -i "s/, 5)/, 6)/" test/price.test.js && npm test'
sed -i 's/, 6)/, 5)/' test/price.test.js
bad npm/ls 'missing packages' 'rm -rf node_modules && npm ls'
bad npm/audit 'no lockfile' 'mkdir -p ../nolock && cd ../nolock && echo "{}" >package.json && npm audit'
bad npm/version 'unclean' 'npm version pacth'
use npm/install 'npm install -h'
use npm/ls 'npm ls -h'
use npm/build 'npm'
printf 'const items = [["tea", 4.5], ["mug", 12]];\nconsole.table(items.map(([name, price]) => ({ name, price })));\nconsole.log(`Total: ${items.reduce((sum, [, price]) => sum + price, 0)} EUR`);\nconsole.log(`Process ${process.pid} took ${(process.uptime() * 1000).toFixed(1)} ms`);\n' >table.js
rec node/table 'node table.js'
rec node/test 'node --test --test-reporter=spec'
rec node/tap 'node --test --test-reporter=tap | head -30'
bad 'node/*' 'module not found' 'node tabel.js'
bad 'node/*' 'exception' 'node -e "const list = undefined; console.log(list.map(x => x))"'
bad 'node/*' 'syntax' 'echo "const = 4" >wrong.cjs; node wrong.cjs'
bad node/test 'failing' 'sed -i "s/, 5)/, 6)/" test/price.test.js && node --test --test-reporter=spec'
sed -i 's/, 6)/, 5)/' test/price.test.js
bad 'node/*' 'bad option' 'node --tset'
use node/test 'node --help'
cd "$HOME"

# --- files
mkdir -p files && cd files
mkdir -p src docs/guide
for file in "src/$page" src/app.js src/util.js docs/guide/start.md docs/$style README.md; do mkdir -p "$(dirname "$file")"; head -c $((RANDOM % 4000 + 300)) /dev/zero | tr '\0' 'a' | fold -w 60 >"$file"; touch -d "${days}$((RANDOM % 10)):00Z" "$file"; done
chmod +x src/app.js
ln -sf src/app.js start
rec files/ls-l 'ls -l'
rec files/ls-la-src 'ls -la src'
rec files/ls-1 'ls -1 src'
rec files/find 'find . -type f | sort'
rec files/find-ls "find src -type f -printf '%M %u %s %TY-%Tm-%Td %p\n'"
rec files/wc 'wc -l src/* README.md'
rec files/du 'du -ah --apparent-size src docs'
rec files/stat 'stat README.md'
rec files/file 'file README.md src start /bin/ls | sed "s/BuildID.*interpreter/interpreter/"'
rec files/sha256sum 'find src -type f | sort | xargs sha256sum'
find src -type f | sort | xargs sha256sum >sums.txt
rec files/sha256sum-check 'sha256sum -c sums.txt'
tar czf src.tar.gz src
rec files/tar-list 'tar tzvf src.tar.gz'
rec files/gzip-list 'gzip -l src.tar.gz'
rec files/grep 'grep -c a src/* README.md'
rec files/diff 'printf "one\ntwo\nthree\n" >a.txt; printf "one\nTwo\nthree\nfour\n" >b.txt; diff -u a.txt b.txt'
rec files/cp-v 'cp -rv src backup'
bad 'files/*' 'no such file' 'ls -l sorce'
bad 'files/*' 'no such file' 'cat READEM.md'
bad files/wc 'no such file' 'wc -l scr/*'
bad files/du 'no such file' 'du -ah scr dosc'
bad files/find 'no such file' 'find ./scr -type f'
bad files/find 'bad predicate' 'find . -tpye f'
bad files/stat 'no such file' 'stat READEM.md'
bad files/tar-list 'not an archive' 'tar tzvf README.md'
bad files/tar-list 'no such file' 'tar tzvf scr.tar.gz'
bad files/gzip-list 'not gzip' 'gzip -l README.md'
bad files/sha256sum-check 'mismatch' 'echo more >>src/util.js; sha256sum -c sums.txt'
bad files/sha256sum 'no such file' 'sha256sum scr/app.js scr/util.js'
bad files/ls-l 'permission denied' 'chmod 700 . && mkdir -p closed && chmod 700 closed && setpriv --reuid=65534 --regid=65534 --clear-groups ls -l $PWD/closed'
bad files/ls-la-src 'bad option' 'ls --lnog src'
bad files/diff 'no such file' 'diff -u a.txt c.txt'
bad files/cp-v 'no such file' 'cp -rv scr backup'
use files/ls-l 'ls --help'
use files/find 'find --help'
use files/tar-list 'tar --help'
use files/wc 'wc --help'
cd "$HOME"
mkdir -p /srv/data /srv/cache
mount -t tmpfs -o size=$((RANDOM % 300 + 200))m data /srv/data && head -c $((RANDOM * 2500 + 1000000)) /dev/zero >/srv/data/x
mount -t tmpfs -o size=128m cache /srv/cache && head -c $((RANDOM * 500 + 1000000)) /dev/zero >/srv/cache/x
rec files/df-h 'df -h /home /srv/data /srv/cache'
rec files/df-i 'df -i /home /srv/data /srv/cache'
rec files/mount 'mount | grep -E "/(home|srv)"'
bad files/df-h 'no such file' 'df -h /srv/dta'
bad files/df-i 'bad option' 'df -q /home'
bad files/mount 'bad device' 'mount /dev/sdx9 /srv/data'
use files/df-h 'df --help'

# --- processes and the machine
sleep 1000 & tail -f /dev/null & python3 -m http.server "$port" >/dev/null 2>&1 &
sleep 0.5
rec processes/ps-aux 'ps aux | grep -v -E "place.sh|ps aux|bash -c|grep|neutral|sed"'
rec processes/ps-ef 'ps -o user,pid,ppid,stat,start,time,args -C sleep,tail,python3'
rec processes/pgrep 'pgrep -a "sleep|tail|python3"'
rec processes/time 'time sleep 0.2'
rec processes/time-v 'command time -f "%e s elapsed, %M KB at most, exit status %x" sleep 0.1'
rec processes/jobs 'sleep 50 & sleep 60 & jobs -l; kill %1 %2'
rec processes/free 'free -h'
rec processes/free-m 'free -m'
rec processes/vmstat 'vmstat 1 3'
rec processes/uptime 'uptime'
rec processes/uname 'uname -srmo; hostname'
rec processes/id 'id; whoami'
rec processes/ulimit 'ulimit -a'
rec processes/nice 'ps -o pid,ni,pri,comm -C sleep,tail,python3'
bad 'processes/*' 'command not found' 'psx aux'
bad processes/ps-aux 'bad option' 'ps --sroted'
bad processes/ps-ef 'bad option' 'ps -o user,pdi'
bad processes/pgrep 'bad option' 'pgrep --al sleep'
bad processes/time 'command not found' 'time slepe 0.2'
bad processes/time-v 'command not found' 'command time -f "%e s elapsed, %M KB at most, exit status %x" slepe 0.1'
bad processes/free 'bad option' 'free --humna'
bad processes/vmstat 'bad option' 'vmstat one'
bad processes/uptime 'bad option' 'uptime -x'
bad processes/uname 'bad option' 'uname -q'
bad processes/id 'no such user' 'id grcae'
bad processes/jobs 'no such job' 'kill %4'
use processes/free 'free --help'
use processes/ps-aux 'ps --help simple'
use processes/vmstat 'vmstat --help'
rec network/ss 'unshare --net bash -c "ip link set lo up; python3 -m http.server $port >/dev/null 2>&1 & python3 -m http.server $((port + 10)) --bind 127.0.0.1 >/dev/null 2>&1 & sleep 0.6; ss -tln"'
rec network/ip-lo 'unshare --net bash -c "ip link set lo up; ip addr show lo"'
bad network/ss 'bad option' 'ss --tlnq'
bad network/ip-lo 'no device' 'ip addr show eth9'
bad network/ip-lo 'unknown object' 'ip adr show'
use network/ip-lo 'ip -h'
use network/ss 'ss --help'

# --- openssl and ssh
mkdir -p keys && cd keys
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 365 -subj "/C=NL/O=Example $project/CN=$project.example.com" -addext "subjectAltName=DNS:$project.example.com,DNS:www.$project.example.com" 2>/dev/null
rec openssl/x509-text 'openssl x509 -in cert.pem -noout -text'
rec openssl/x509-dates 'openssl x509 -in cert.pem -noout -subject -issuer -dates'
rec openssl/x509-fingerprint 'openssl x509 -in cert.pem -noout -serial -fingerprint -sha256'
rec openssl/version 'openssl version'
rec openssl/verify 'openssl verify -CAfile cert.pem cert.pem'
openssl req -new -key key.pem -subj "/CN=$project.example.com" -out request.pem
rec openssl/req-verify 'openssl req -in request.pem -noout -verify -subject'
rec openssl/dgst 'echo "$project" >message.txt; openssl dgst -sha256 message.txt key.pem'
rec openssl/rand 'openssl rand -hex 32'
openssl dgst -sha256 -sign key.pem -out message.sig message.txt; openssl pkey -in key.pem -pubout -out public.pem
rec openssl/signature 'openssl dgst -sha256 -verify public.pem -signature message.sig message.txt'
rec openssl/public-key 'openssl pkey -in key.pem -pubout'
openssl s_server -accept $((port + 20)) -cert cert.pem -key key.pem -quiet >/dev/null 2>&1 &
sleep 0.5
rec openssl/s_client-brief "openssl s_client -brief -connect localhost:$((port + 20)) -servername $project.example.com -CAfile cert.pem"
rec openssl/s_client "openssl s_client -connect localhost:$((port + 20)) -CAfile cert.pem | sed -n -e '/^SSL handshake/,/^---/p' -e '/^Certificate chain/,/^---/{/BEGIN/,/END/d;p}'"
bad 'openssl/*' 'no such file' 'openssl x509 -in crt.pem -noout -text'
bad 'openssl/*' 'not a certificate' 'openssl x509 -in message.txt -noout -dates'
bad 'openssl/*' 'not a key' 'openssl pkey -in cert.pem -noout'
bad openssl/version 'invalid command' 'openssl verison'
bad openssl/verify 'not verified' "openssl req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.pem -days 9 -subj /CN=other.example.com 2>/dev/null; openssl verify -CAfile other.pem cert.pem"
bad openssl/verify 'expired' "openssl verify -attime 2000000000 -CAfile cert.pem cert.pem"
bad openssl/signature 'wrong' 'echo changed >other.txt; openssl dgst -sha256 -verify public.pem -signature message.sig other.txt'
bad openssl/dgst 'no such file' 'openssl dgst -sha256 mesage.txt'
bad openssl/req-verify 'no such file' 'openssl req -in reqest.pem -noout -verify'
bad openssl/s_client-brief 'refused' 'openssl s_client -brief -connect localhost:1'
bad openssl/s_client 'refused' 'openssl s_client -connect localhost:1'
bad openssl/s_client-brief 'not trusted' "openssl s_client -brief -verify_return_error -CAfile other.pem -connect localhost:$((port + 20))"
bad openssl/rand 'no number' 'openssl rand -hex'
bad openssl/public-key 'no such file' 'openssl pkey -in kye.pem -pubout'
use openssl/x509-text 'openssl x509 -help'
use openssl/version 'openssl help'
rec openssl/ssh-keygen "ssh-keygen -t ed25519 -N '' -C $person@$host -f $HOME/.ssh_key"
rec openssl/ssh-keygen-l "ssh-keygen -lf $HOME/.ssh_key"
bad openssl/ssh-keygen 'no folder' "ssh-keygen -t ed25519 -N '' -f /home/$person/.shs/key"
bad openssl/ssh-keygen-l 'not a key' 'ssh-keygen -lf message.txt'
cd "$HOME"

# --- curl, against a server on this machine
cat >server.mjs <<'SERVER'
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
const { person, project, port } = process.env;
createServer((request, response) => {
  response.setHeader('Server', 'nginx/1.24.0');
  response.setHeader('X-Request-Id', randomUUID());
  const json = (status, body) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(`${JSON.stringify(body, null, 2)}\n`);
  };
  const { pathname } = new URL(request.url, 'http://x');
  if (pathname === '/health') json(200, { status: 'ok', uptime: Math.round(process.uptime() * 1000) / 1000, version: '2.7.1' });
  else if (pathname === '/orders' && request.method === 'POST') json(201, { id: randomUUID(), customer: person, state: 'accepted', createdAt: new Date().toISOString() });
  else if (pathname === '/orders') json(200, { shop: project, orders: [{ id: randomUUID(), total: 16.5, state: 'paid' }, { id: randomUUID(), total: 4.5, state: 'paid' }] });
  else if (pathname === '/') { response.setHeader('Content-Type', 'text/html'); response.end(`<!doctype html>\n<html>\n<head><title>${project}</title></head>\n<body>\n<h1>Welcome to ${project}</h1>\n<p>It works.</p>\n</body>\n</html>\n`); }
  else if (pathname === '/metrics') { response.setHeader('Content-Type', 'text/plain; version=0.0.4'); const n = () => Math.floor(Math.random() * 4000 + 900);
    response.end(`# HELP http_requests_total Requests that were answered.\n# TYPE http_requests_total counter\nhttp_requests_total{method="get",code="200"} ${n()}\nhttp_requests_total{method="post",code="201"} ${n()}\n# HELP process_resident_memory_bytes Resident memory.\n# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes ${process.memoryUsage().rss}\n# HELP process_start_time_seconds When it was started.\n# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds ${(Date.now() / 1000).toFixed(2)}\n# HELP up Whether it is up.\n# TYPE up gauge\nup 1\n`); }
  else if (pathname === '/old') { response.writeHead(301, { Location: '/' }); response.end(); }
  else if (pathname === '/page') { response.writeHead(503, { 'Content-Type': 'text/html' }); response.end('<html>\n<head><title>503 Service Temporarily Unavailable</title></head>\n<body>\n<center><h1>503 Service Temporarily Unavailable</h1></center>\n<hr><center>nginx/1.24.0</center>\n</body>\n</html>\n'); }
  else json(404, { error: { code: 'not_found', message: `There is no ${pathname} here.` } });
}).listen(Number(port) + 30);
SERVER
node server.mjs & sleep 0.6
base=http://localhost:$((port + 30)); export base
rec curl/health 'curl -s $base/health'
rec curl/orders 'curl -s $base/orders'
rec curl/post 'curl -s -X POST $base/orders'
rec curl/head 'curl -sI $base/'
rec curl/include 'curl -si $base/health'
rec curl/verbose 'curl -sv $base/'
rec curl/page 'curl -s $base/'
rec curl/redirect 'curl -si $base/old'
rec curl/write-out 'curl -s -o /dev/null -w "status %{http_code}, %{size_download} bytes in %{time_total} s\n" $base/orders'
rec curl/metrics 'curl -s $base/metrics'
rec curl/download 'curl -o page.html $base/ 2>&1 | tr "\r" "\n"'
bad 'curl/*' 'refused' 'curl http://localhost:1/health'
bad 'curl/*' 'no host' 'curl -sS https://shop.example.invalid/health'
bad 'curl/*' 'not found' 'curl -s $base/helath'
bad 'curl/*' 'error page' 'curl -s $base/page'
bad 'curl/*' 'bad option' 'curl --slient $base'
bad curl/include 'not found' 'curl -si $base/helath'
bad curl/include 'error page' 'curl -si $base/page'
bad curl/head 'not found' 'curl -sI $base/orders/7'
bad curl/head 'error page' 'curl -sI $base/page'
bad curl/verbose 'not found' 'curl -sv $base/orders/7'
bad curl/verbose 'refused' 'curl -v http://localhost:1/'
bad curl/download 'failed' 'curl -f -o page.html $base/page 2>&1 | tr "\r" "\n"'
bad curl/write-out 'failed' 'curl -s -o /dev/null -w "status %{http_code}, %{size_download} bytes in %{time_total} s\n" http://localhost:1/'
bad curl/write-out 'error page' 'curl -s -o /dev/null -w "status %{http_code}, %{size_download} bytes in %{time_total} s\n" $base/page'
use curl/health 'curl'
use curl/verbose 'curl --help'

# --- JSON and CSV
curl -s $base/orders >orders.json
printf '{"time":"%s1:04Z","level":"info","msg":"started","port":%s}\n{"time":"%s1:09Z","level":"info","msg":"connected","db":"%s"}\n{"time":"%s2:11Z","level":"info","msg":"ready","ms":%s}\n' "$days" "$port" "$days" "$db" "$days" $((RANDOM % 90 + 10)) >log.jsonl
rec json/jq-object 'jq "{shop, count: (.orders | length), first: .orders[0]}" orders.json'
rec json/jq-lines 'jq -c ".orders[]" orders.json'
rec json/jq-raw 'jq -r ".orders[] | \"\\(.id) \\(.state)\"" orders.json'
rec json/jq-log 'jq -r "[.time, .level, .msg] | @tsv" log.jsonl'
rec json/jq-csv 'jq -r ".orders[] | [.id, .total, .state] | @csv" orders.json'
rec json/log-lines 'cat log.jsonl'
rec json/python-tool 'python3 -m json.tool orders.json'
rec json/npm-pkg 'cat app/package.json'
bad 'json/*' 'no such file' 'jq . ordres.json'
bad 'json/*' 'parse error' 'echo "{\"shop\": }" | jq .'
bad 'json/*' 'jq error' 'jq ".orders.first" orders.json'
bad 'json/*' 'syntax' 'jq ".orders[" orders.json'
bad json/python-tool 'bad JSON' 'echo "{shop}" | python3 -m json.tool'
bad json/log-lines 'no such file' 'cat lgo.jsonl'
use json/jq-object 'jq -h'
use json/jq-lines 'jq'

# --- SQL
sqlite3 shop.db "create table products (id integer primary key, name text not null, price real, stock integer); insert into products values (1,'tea',4.5,120),(2,'mug',12.0,35),(3,'kettle',39.9,8),(4,'spoon',2.25,300); create table orders (id integer primary key, product integer references products, placed text); insert into orders values (101,2,'${days}1:00'),(102,3,'${days}2:00');"
rec sql/sqlite-column 'sqlite3 -column -header shop.db "select * from products order by id"'
rec sql/sqlite-box 'sqlite3 -box shop.db "select * from products order by id"'
rec sql/sqlite-table 'sqlite3 -table shop.db "select o.id, p.name, o.placed from orders o join products p on p.id = o.product"'
rec sql/sqlite-csv 'sqlite3 -csv -header shop.db "select name, price, stock from products"'
rec sql/sqlite-line 'sqlite3 -line shop.db "select * from products where id = 2"'
rec sql/sqlite-json 'sqlite3 -json shop.db "select name, stock from products"'
rec sql/sqlite-schema 'sqlite3 shop.db .schema'
bad 'sql/*' 'no such table' 'sqlite3 shop.db "select * from prodcuts"'
bad sql/sqlite-column 'no such column' 'sqlite3 -column -header shop.db "select nmae from products"'
bad sql/sqlite-box 'syntax' 'sqlite3 -box shop.db "selct * from products"'
bad sql/sqlite-schema 'not a database' 'sqlite3 orders.json .schema'
bad sql/sqlite-csv 'locked folder' 'sqlite3 -csv /nowhere/shop.db "select name from products"'
use sql/sqlite-column 'sqlite3 -help'
postgres=$(ls -d /usr/lib/postgresql/*/bin)
mkdir -p /srv/pg && chown 991:991 /srv/pg
as_postgres() { setpriv --reuid=991 --regid=991 --clear-groups env HOME=/srv/pg "$@"; }
export -f as_postgres
as_postgres "$postgres/initdb" -D /srv/pg/data -A trust >/dev/null 2>&1
as_postgres "$postgres/pg_ctl" -D /srv/pg/data -o "-p $((port + 40)) -k /srv/pg" -l /srv/pg/log -w start >/dev/null 2>&1
export PGHOST=/srv/pg PGPORT=$((port + 40)) PGUSER=postgres PAGER=cat
psql -q -c "create role $person login superuser" -c "create database $db owner $person" >/dev/null 2>&1
export PGUSER=$person PGDATABASE=$db
psql -q -c "create table products (id serial primary key, name text not null, price numeric(8,2), stock integer default 0, added timestamptz default now()); create index products_name on products (name);" >/dev/null
rec sql/psql-insert "psql -c \"insert into products (name, price, stock) values ('tea',4.5,120),('mug',12,35),('kettle',39.9,8)\""
rec sql/psql-select 'psql -c "select id, name, price, stock, added from products order by id"'
rec sql/psql-expanded 'psql -x -c "select id, name, price, added from products order by id limit 2"'
rec sql/psql-describe 'psql -c "\\d products"'
rec sql/psql-list 'psql -c "\\l"'
rec sql/psql-explain "psql -c \"explain analyze select * from products where name = 'mug'\""
rec sql/psql-version 'psql -t -c "select current_database(), current_user, version()"'
rec sql/pg_dump 'pg_dump -t products --data-only'
rec sql/pg_isready 'pg_isready -h localhost'
bad sql/psql-select 'no relation' 'psql -c "select * from prodcuts"'
bad sql/psql-expanded 'no column' 'psql -x -c "select nmae from products"'
bad sql/psql-insert 'not null' 'psql -c "insert into products (price) values (1)"'
bad sql/psql-insert 'syntax' 'psql -c "insret into products values (1)"'
bad sql/psql-describe 'no relation' 'psql -c "\\d prodcuts"'
bad sql/psql-list 'no server' 'psql -h localhost -p 1 -c "\\l"'
bad sql/psql-version 'no role' 'psql -U nobody -c "select 1"'
bad sql/psql-explain 'no relation' 'psql -c "explain analyze select * from prodcuts"'
bad sql/psql-select 'no database' 'psql -d shpo -c "select 1"'
bad sql/pg_dump 'no table' 'pg_dump -t prodcuts'
bad sql/pg_isready 'no response' 'pg_isready -h localhost -p 1'
use sql/psql-select 'psql --help'
as_postgres "$postgres/pg_ctl" -D /srv/pg/data -m immediate stop >/dev/null 2>&1
unset PGHOST PGPORT PGUSER PGDATABASE

# --- Python
mkdir -p "py-$project" && cd "py-$project"
printf 'def total(prices):\n    return sum(prices)\n' >cart.py
printf 'import time\nimport pytest\nfrom cart import total\n\n\ndef test_total():\n    time.sleep(0.02)\n    assert total([1, 2]) == 3\n\n\ndef test_empty():\n    assert total([]) == 0\n\n\n@pytest.mark.parametrize("price", [1, 5, 9])\ndef test_one(price):\n    assert total([price]) == price\n' >test_cart.py
rec python/pytest 'python3 -m pytest -p no:cacheprovider'
rec python/pytest-v 'python3 -m pytest -p no:cacheprovider -v'
rec python/pytest-q 'python3 -m pytest -p no:cacheprovider -q'
printf 'import unittest\nfrom cart import total\n\n\nclass CartTest(unittest.TestCase):\n    def test_total(self):\n        self.assertEqual(total([1, 2]), 3)\n\n    def test_empty(self):\n        self.assertEqual(total([]), 0)\n' >check_cart.py
rec python/unittest 'python3 -m unittest -v check_cart'
rec python/version 'python3 --version; python3 -m pip --version'
python3 -m venv .venv
rec python/pip-install '.venv/bin/pip install --disable-pip-version-check requests==2.31.0'
rec python/pip-list '.venv/bin/pip list --disable-pip-version-check'
rec python/pip-show '.venv/bin/pip show requests'
rec python/pip-freeze '.venv/bin/pip freeze'
rec python/pip-check '.venv/bin/pip check'
rec python/pip-uninstall '.venv/bin/pip uninstall -y idna'
rec python/timeit 'python3 -m timeit -n 1000 "sum(range(100))"'
bad 'python/*' 'no such file' 'python3 crat.py'
bad 'python/*' 'traceback' 'python3 -c "import reqeusts"'
bad 'python/*' 'traceback' 'printf "from cart import total\n\nprint(total([1, None]))\n" >run.py; python3 run.py'
bad 'python/*' 'syntax' 'printf "def total(:\n    pass\n" >broken.py; python3 broken.py'
bad python/pytest 'failing' 'sed -i "s/== 3/== 4/" test_cart.py; python3 -m pytest -p no:cacheprovider'
bad python/pytest-v 'failing' 'python3 -m pytest -p no:cacheprovider -v'
bad python/pytest-q 'failing' 'python3 -m pytest -p no:cacheprovider -q'
bad python/pytest 'no tests' 'python3 -m pytest -p no:cacheprovider test_crat.py'
bad python/pytest-v 'collection' 'echo "import reqeusts" >test_other.py; python3 -m pytest -p no:cacheprovider -v test_other.py'
bad python/unittest 'failing' 'sed -i "s/, 3)/, 4)/" check_cart.py; python3 -m unittest -v check_cart'
bad python/pip-install 'no package' '.venv/bin/pip install --disable-pip-version-check requests==99.0.0'
bad python/pip-show 'not found' '.venv/bin/pip show reqeusts'
bad python/pip-check 'broken' '.venv/bin/pip check'
bad python/pip-list 'unknown command' '.venv/bin/pip lsit'
bad python/timeit 'name error' 'python3 -m timeit -n 1000 "smu(range(100))"'
use python/pip-list '.venv/bin/pip list --help'
use python/pytest 'python3 -m pytest --no-such'
use python/version 'python3 -h'
cd "$HOME"

# --- go
mkdir -p "go-$project" && cd "go-$project"
printf 'module example.com/%s\n\ngo 1.22\n' "$project" >go.mod
printf 'package main\n\nimport "fmt"\n\nfunc Total(prices []int) int {\n\tsum := 0\n\tfor _, price := range prices {\n\t\tsum += price\n\t}\n\treturn sum\n}\n\nfunc main() { fmt.Println("total:", Total([]int{1, 2})) }\n' >main.go
printf 'package main\n\nimport (\n\t"testing"\n\t"time"\n)\n\nfunc TestTotal(t *testing.T) {\n\ttime.Sleep(12 * time.Millisecond)\n\tif Total([]int{1, 2}) != 3 {\n\t\tt.Fatalf("got %%d, want 3", Total([]int{1, 2}))\n\t}\n}\n\nfunc TestEmpty(t *testing.T) {\n\tif Total(nil) != 0 {\n\t\tt.Fatal("not empty")\n\t}\n}\n\nfunc BenchmarkTotal(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tTotal([]int{1, 2, 3})\n\t}\n}\n' >main_test.go
export GOCACHE=/home/.cache/go GOTOOLCHAIN=local
rec go/test 'go test ./...'
rec go/test-v 'go test -v ./...'
rec go/bench 'go test -run none -bench . ./...'
rec go/version 'go version'
rec go/run 'go run .'
rec go/cover 'go test -cover ./...'
bad 'go/*' 'unknown command' 'go tset ./...'
bad 'go/*' 'no module' 'cd .. && go test ./...'
bad 'go/*' 'compile error' 'sed "s/sum := 0/smu := 0/" main.go >other.go && mkdir -p ../go-broken && mv other.go ../go-broken/main.go && cp go.mod ../go-broken && cd ../go-broken && go run .'
bad go/test 'failing' 'sed -i "s/sum += price/sum -= price/" main.go; go test ./...'
bad go/test-v 'failing' 'go test -v ./...'
bad go/cover 'failing' 'go test -cover ./...'
bad go/bench 'build failed' 'echo "func x(" >>main.go; go test -run none -bench . ./...'
use go/version 'go help'
use go/test 'go test -h'
cd "$HOME"

# --- rust
export CARGO_HOME=/home/.cargo
cargo init --vcs none --name "$project" "rust-$project" >/dev/null 2>&1
cd "rust-$project"
printf 'pub fn total(prices: &[i32]) -> i32 {\n    prices.iter().sum()\n}\n\nfn main() {\n    println!("total: {}", total(&[1, 2]));\n}\n\n#[cfg(test)]\nmod tests {\n    use super::total;\n\n    #[test]\n    fn adds() {\n        assert_eq!(total(&[1, 2]), 3);\n    }\n\n    #[test]\n    fn is_zero_when_empty() {\n        assert_eq!(total(&[]), 0);\n    }\n}\n' >src/main.rs
rec rust/build 'cargo build'
rec rust/run 'cargo run'
rec rust/test 'cargo test'
rec rust/new 'cargo new --vcs none "$HOME/new-$project"'
rec rust/tree 'cargo tree'
rec rust/version 'rustc --version --verbose'
bad 'rust/*' 'no manifest' 'cd / && cargo build'
bad 'rust/*' 'unknown command' 'cargo biuld'
bad rust/build 'compile error' 'sed -i "s/.sum()/.smu()/" src/main.rs; cargo build'
bad rust/run 'compile error' 'cargo run'
bad rust/test 'failing' 'sed -i -e "s/.smu()/.sum()/" -e "s/, 3)/, 4)/" src/main.rs; cargo test'
bad rust/new 'exists' 'cargo new --vcs none "$HOME/new-$project"'
use rust/build 'cargo --help'
use rust/test 'cargo test --help'
cd "$HOME"

# --- terraform
mkdir -p "tf-$project" && cd "tf-$project"
printf 'variable "shop" { default = "%s" }\n\nresource "terraform_data" "page" {\n  input = "${var.shop}.example.com"\n}\n\nresource "terraform_data" "menu" {\n  input            = ["tea", "mug"]\n  triggers_replace = [terraform_data.page.id]\n}\n\noutput "address" { value = "https://${terraform_data.page.output}/" }\noutput "menu_id" { value = terraform_data.menu.id }\n' "$project" >main.tf
export TF_IN_AUTOMATION=1 CHECKPOINT_DISABLE=1 TF_CLI_ARGS='-no-color'
rec terraform/init 'terraform init'
rec terraform/validate 'terraform validate'
rec terraform/plan 'terraform plan'
rec terraform/apply 'terraform apply -auto-approve'
rec terraform/output 'terraform output'
rec terraform/output-json 'terraform output -json'
rec terraform/state-list 'terraform state list'
rec terraform/show 'terraform show'
rec terraform/plan-none 'terraform plan'
rec terraform/destroy 'terraform destroy -auto-approve'
bad 'terraform/*' 'unknown command' 'terraform aply'
bad 'terraform/*' 'no configuration' 'mkdir -p ../tf-empty && cd ../tf-empty && terraform plan'
bad 'terraform/*' 'invalid' 'mkdir -p ../tf-bad && cd ../tf-bad && echo "output \"address\" { value = terraform_data.pgae.output }" >main.tf && terraform plan'
bad terraform/validate 'invalid' 'cd ../tf-bad && terraform validate'
bad terraform/init 'invalid' 'mkdir -p ../tf-worse && cd ../tf-worse && echo "resource \"x\" {" >main.tf && terraform init'
bad terraform/apply 'failing' "mkdir -p ../tf-fail && cd ../tf-fail && printf 'resource \"terraform_data\" \"page\" {\n  input = \"x\"\n  provisioner \"local-exec\" { command = \"exit 3\" }\n}\n' >main.tf && terraform init >/dev/null && terraform apply -auto-approve"
bad terraform/output 'none' 'cd ../tf-empty && terraform output'
bad terraform/state-list 'none' 'cd ../tf-empty && terraform state list'
use terraform/plan 'terraform'
use terraform/output 'terraform output -help'
cd "$HOME"

# --- make and C
mkdir -p "c-$project" && cd "c-$project"
printf '#include <stdio.h>\nint total(int, int);\nint main(void) { printf("total: %%d\\n", total(1, 2)); return 0; }\n' >main.c
printf 'int total(int a, int b) { return a + b; }\n' >total.c
printf 'CFLAGS = -Wall -O2\n%s: main.o total.o\n\t$(CC) $(CFLAGS) -o $@ $^\ncheck: %s\n\t@echo "Running tests"\n\t@./%s | grep -q "total: 3" && echo "PASS: total" || { echo "FAIL: total"; exit 1; }\n\t@echo "PASS: usage"\n\t@echo "2 tests, 0 failed"\nclean:\n\trm -f *.o %s\n' "$project" "$project" "$project" "$project" >Makefile
rec make/build 'make'
rec make/again 'make'
rec make/check 'make check'
rec make/clean 'make clean'
rec make/parallel 'make -j2 --output-sync=target -C .'
rec make/gcc-version 'gcc --version'
bad 'make/*' 'no makefile' 'cd / && make'
bad 'make/*' 'no rule' 'make chekc'
bad make/build 'compile error' 'sed -i "s/printf(/prinft(/" main.c; rm -f *.o; make'
bad make/parallel 'compile error' 'sed -i "s/return 0/return O/" main.c; make -j2 -C .'
bad make/check 'failing' 'sed -i -e "s/prinft/printf/" -e "s/return O/return 0/" main.c; sed -i "s/a + b/a - b/" total.c; make -s; make check'
bad make/build 'missing file' 'rm total.c total.o; make'
use make/build 'make --help'
cd "$HOME"

# --- YAML
cat >app.yaml <<YAML
name: $project
YAML
rec yaml/service "kubectl create service clusterip $project --tcp=80:$port --dry-run=client -o yaml"
rec yaml/deployment "kubectl create deployment $project --image=registry.example.com/$project:1.4.2 --replicas=3 --port=$port --dry-run=client -o yaml"
rec yaml/configmap "kubectl create configmap $project-settings --from-literal=LOG_LEVEL=info --from-literal=PORT=$port --dry-run=client -o yaml"
bad 'yaml/*' 'unknown flag' "kubectl create deployment $project --imgae=x --dry-run=client -o yaml"
bad 'yaml/*' 'unknown command' "kubectl craete deployment $project"
bad yaml/deployment 'missing image' "kubectl create deployment $project --dry-run=client -o yaml"
bad yaml/service 'bad port' "kubectl create service clusterip $project --tcp=http --dry-run=client -o yaml"
use yaml/deployment 'kubectl'
kill $(jobs -p) 2>/dev/null
