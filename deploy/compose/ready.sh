#!/bin/bash
# Whether a readiness page says UP: ready.sh PORT PATH. The images have bash and need no further tool.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r _ status _ <&3
[ "$status" = 200 ]
