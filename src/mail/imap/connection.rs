//! The connection to the server: addresses, TCP and TLS.

use std::fmt::Debug;
use std::net::SocketAddr;
use std::time::Duration;

use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::rustls::pki_types::ServerName;

use super::idle_timeout::IdleTimeout;
use super::model::{ImapSecurity, Settings};
use super::problem::Problem;
use super::tls;
use crate::clock::Time;
use crate::outbound::certificate;

/// How long the server may be silent within a step.
pub const IDLE_TIMEOUT: Duration = Duration::from_mins(1);
const CONNECT: Duration = Duration::from_secs(15);

/// Any two-way byte stream.
pub trait ByteStream: AsyncRead + AsyncWrite + Unpin + Send + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> ByteStream for T {}

/// The connection, with a limit on silence.
pub type Stream = IdleTimeout<Box<dyn ByteStream>>;

/// An open connection.
pub struct Connected {
    pub stream: Stream,
    /// Until when the server's certificate is valid, if there is one.
    pub certificate_ends: Option<Time>,
}

/// Connects to the server, with TLS if it is used from the first byte.
pub async fn connect(settings: &Settings) -> Result<Connected, Problem> {
    let tcp = connect_tcp(settings).await?;
    // A keep-alive finds a vanished server during IDLE, minutes before we would say something again.
    let alive = TcpKeepalive::new().with_time(Duration::from_mins(1)).with_interval(Duration::from_secs(20));
    let _ = SockRef::from(&tcp).set_tcp_keepalive(&alive);
    let _ = tcp.set_nodelay(true);
    match settings.security {
        ImapSecurity::Tls => encrypt(Box::new(tcp), settings).await,
        ImapSecurity::StartTls | ImapSecurity::None => {
            Ok(Connected { stream: IdleTimeout::new(Box::new(tcp), IDLE_TIMEOUT), certificate_ends: None })
        }
    }
}

/// Wraps a connection in TLS: at once, or after STARTTLS.
pub async fn encrypt(line: Box<dyn ByteStream>, settings: &Settings) -> Result<Connected, Problem> {
    let host = &settings.host;
    let connector = tls::connector(settings.ca_pem.as_deref())?;
    let name = ServerName::try_from(host.clone())
        .map_err(|e| Problem::Setup(format!("“{host}” is not the name of a server: {e}")))?;
    let stream = timeout(CONNECT, connector.connect(name, line))
        .await
        .map_err(|_elapsed| {
            Problem::Lost(format!(
                "{host} did not answer the TLS greeting within {} seconds. Is port {} the right one?",
                CONNECT.as_secs(),
                settings.port
            ))
        })?
        .map_err(|e| tls::explain(host, &e))?;
    let own = stream.get_ref().1.peer_certificates().and_then(|chain| chain.first());
    let certificate_ends = own.and_then(|der| certificate::ends_at(der));
    Ok(Connected { stream: IdleTimeout::new(Box::new(stream), IDLE_TIMEOUT), certificate_ends })
}

async fn connect_tcp(settings: &Settings) -> Result<TcpStream, Problem> {
    let mut last = "it has no address".to_owned();
    for address in addresses(settings).await? {
        // Each address has its own time: a dead IPv6 route must not use up that of IPv4.
        match timeout(CONNECT, TcpStream::connect(address)).await {
            Ok(Ok(tcp)) => return Ok(tcp),
            Ok(Err(e)) => last = e.to_string(),
            Err(_elapsed) => "no answer".clone_into(&mut last),
        }
    }
    Err(Problem::Lost(format!(
        "The mail server {} could not be reached on port {}: {last}. Check host, port and firewall.",
        settings.host, settings.port
    )))
}

async fn addresses(settings: &Settings) -> Result<Vec<SocketAddr>, Problem> {
    let host = &settings.host;
    let unknown =
        |why: String| Problem::Lost(format!("The name of the mail server {host} could not be looked up: {why}"));
    let found: Vec<SocketAddr> = timeout(CONNECT, lookup_host((host.as_str(), settings.port)))
        .await
        .map_err(|_elapsed| unknown("no answer".to_owned()))?
        .map_err(|e| unknown(e.to_string()))?
        .collect();
    if settings.security == ImapSecurity::None && !found.iter().all(|a| a.ip().is_loopback()) {
        return Err(Problem::Setup(format!(
            "{host} is another machine: the password must not travel there in the clear. Use TLS or STARTTLS."
        )));
    }
    Ok(found)
}
