# SPDX-License-Identifier: AGPL-3.0-or-later
# What `npm start` runs. The starter installs and builds; then this shell becomes the server, so that none of the two waits beside it.
"${npm_node_execpath:-node}" bin/start.mjs start || exit
. build/serve.sh
