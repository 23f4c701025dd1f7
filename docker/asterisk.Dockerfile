# A plain Asterisk 22 from Debian with the files of conf-samples/asterisk: something for sccp-bridge to talk to.
#
#   docker build -f docker/asterisk.Dockerfile -t sccp-bridge-asterisk .
#
# BASE: Debian forky; one without Asterisk gets Debian's own. docker/build-images.sh builds it without an image registry.
ARG BASE=debian:forky-slim
FROM ${BASE}

RUN set -eu; \
    if ! command -v asterisk >/dev/null; then \
        printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; \
        chmod 0755 /usr/sbin/policy-rc.d; \
        apt-get update; \
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            asterisk asterisk-core-sounds-en-gsm asterisk-moh-opsound-gsm; \
        rm -rf /var/lib/apt/lists/*; \
    fi; \
    install -d -o asterisk -g asterisk /run/asterisk /var/log/asterisk /var/log/asterisk/cdr-csv

# Each of these files of Debian's becomes one line, so that the samples can be mounted over the copies.
COPY conf-samples/asterisk/ /etc/asterisk/sccp-bridge/
RUN set -eu; \
    cd /etc/asterisk; \
    for file in http ari manager; do printf '#include "sccp-bridge/%s.conf"\n' "$file" >"$file.conf"; done; \
    printf '[general]\nstatic = yes\nwriteprotect = yes\n#include "sccp-bridge/extensions_sccp.conf"\n' >extensions.conf; \
    printf '[general]\nrtpstart = 20000\nrtpend = 21999\n' >rtp.conf; \
    printf '[logfiles]\nconsole => notice,warning,error\n' >logger.conf; \
    # What would open ports that nobody needs here, or ask for a database.
    for module in chan_iax2 chan_unistim chan_motif chan_console pbx_dundi res_odbc res_config_odbc res_config_pgsql \
        res_config_ldap cdr_odbc cdr_pgsql cdr_tds cel_odbc cel_pgsql cel_tds func_odbc app_voicemail_odbc res_snmp; do \
        printf 'noload = %s.so\n' "$module"; \
    done >>modules.conf; \
    sed -i '/^\[global\]/d' modules.conf; \
    rm -f users.conf; \
    chown -R root:asterisk /etc/asterisk; \
    chmod -R g+rX,o-rwx /etc/asterisk

USER asterisk
# ARI, AMI. RTP: 20000-21999/udp; use the host's network, each phone must reach the address that Asterisk tells.
EXPOSE 8088/tcp 5038/tcp
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["asterisk", "-rx", "core waitfullybooted"]
ENTRYPOINT ["asterisk"]
CMD ["-f"]
