"""Why a scheduler cannot be reached, found out at its port: Dask itself says little more than that it took too long."""

from __future__ import annotations

import socket
import ssl
from urllib.parse import urlsplit

from reader.library.cluster.address import PORT, ClusterAddress

_SECONDS = 3.0

_NOBODY = "there is no scheduler ({}); start one with `reader library cluster start`"


def why_not(address: ClusterAddress, error: Exception) -> str:
    """What is wrong, and what to do, in one line; ``error`` is what Dask says."""
    said = (str(error).splitlines() or [type(error).__name__])[0][:160]
    return wrong_with(address) or _NOBODY.format(said)


def wrong_with(address: ClusterAddress, role: str = "client") -> str:
    """What keeps the one with the certificates of a role from a scheduler; an empty string where nothing is found."""
    split = urlsplit(address.scheduler)
    try:
        with socket.create_connection((split.hostname or "", split.port or PORT), _SECONDS) as connection:
            connection.settimeout(_SECONDS)
            return _encrypted(connection, role) if address.encrypted else _plain(connection)
    except OSError as error:
        return _NOBODY.format(error.strerror or error)


def is_nobody(wrong: str) -> bool:
    """Whether nobody listens there, so far."""
    return wrong.startswith(_NOBODY.partition("{")[0])


def _plain(connection: socket.socket) -> str:
    """What is wrong where somebody listens who was spoken to without TLS."""
    anybody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    anybody.check_hostname = False
    anybody.verify_mode = ssl.CERT_NONE
    try:
        with anybody.wrap_socket(connection):
            pass
    except (ssl.SSLCertVerificationError, ssl.SSLEOFError, TimeoutError):
        return ""
    except ssl.SSLError as error:
        if "ALERT" not in (error.reason or ""):
            return ""
    except OSError:
        return ""
    return "the scheduler there speaks TLS; write dask+tls:// in place of dask://, with certificates as Dask needs them"


def _encrypted(connection: socket.socket, role: str) -> str:
    """What is wrong where somebody listens who was spoken to by TLS."""
    from distributed import Security

    context = Security(require_encryption=True).get_connection_args(role)["ssl_context"]  # type: ignore[no-untyped-call]
    try:
        with context.wrap_socket(connection) as wrapped:
            wrapped.settimeout(_SECONDS)
            wrapped.recv(1)  # with TLS 1.3 a certificate is refused only now
    except ssl.SSLCertVerificationError as error:
        return (
            f"the certificate of the scheduler is not to be trusted ({error.verify_message}); check ca-file, in Dask's "
            "own configuration"
        )
    except ssl.SSLError as error:
        if "ALERT" in (error.reason or ""):
            return (
                f"the scheduler refuses the certificate of this {role} ({_named(error)}); check {role}.cert and "
                f"{role}.key, in Dask's own configuration"
            )
        return _NO_TLS
    except OSError:
        return _NO_TLS
    return ""


_NO_TLS = "what listens there speaks no TLS; write dask:// in place of dask+tls://, or start the scheduler with --tls"


def _named(error: ssl.SSLError) -> str:
    """What the other side said, such as unknown ca."""
    return (error.reason or "").rpartition("ALERT_")[2].replace("_", " ").lower()
