//! A stream that fails if the other side stays silent too long, so that a dead connection is noticed.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// The limit is on silence, not on the whole: a large mail over a slow connection may take its time while bytes arrive.
pub struct IdleTimeout<S> {
    inner: S,
    limit: Duration,
    alarm: Pin<Box<Sleep>>,
    is_waiting: bool,
}

impl<S: AsyncRead + AsyncWrite + Unpin> IdleTimeout<S> {
    /// Waits at most `idle_timeout` for each step.
    pub fn new(inner: S, idle_timeout: Duration) -> Self {
        Self { inner, limit: idle_timeout, alarm: Box::pin(sleep(idle_timeout)), is_waiting: false }
    }

    /// Changes the limit: during IDLE the server is silent for minutes.
    pub fn set_idle_timeout(&mut self, idle_timeout: Duration) {
        self.limit = idle_timeout;
        self.is_waiting = false;
    }

    /// The stream itself, for STARTTLS.
    pub fn into_inner(self) -> S {
        self.inner
    }

    fn limit<T>(&mut self, cx: &mut Context<'_>, step: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if step.is_ready() {
            self.is_waiting = false;
            return step;
        }
        if !self.is_waiting {
            self.alarm.as_mut().reset(Instant::now() + self.limit);
            self.is_waiting = true;
        }
        self.alarm.as_mut().poll(cx).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for IdleTimeout<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let step = Pin::new(&mut self.inner).poll_read(cx, buf);
        self.limit(cx, step)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for IdleTimeout<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let step = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.limit(cx, step)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let step = Pin::new(&mut self.inner).poll_flush(cx);
        self.limit(cx, step)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let step = Pin::new(&mut self.inner).poll_shutdown(cx);
        self.limit(cx, step)
    }
}

impl<S> fmt::Debug for IdleTimeout<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdleTimeout").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    #[tokio::test]
    async fn silence_is_an_error_but_slowness_is_not() {
        let (ours, mut theirs) = tokio::io::duplex(64);
        let mut patient = IdleTimeout::new(ours, Duration::from_millis(300));
        tokio::spawn(async move {
            for _ in 0..5 {
                sleep(Duration::from_millis(100)).await;
                let _ = theirs.write_all(b"x").await;
            }
            sleep(Duration::from_mins(1)).await;
        });
        let mut five = [0; 5];
        patient.read_exact(&mut five).await.unwrap();
        let silence = patient.read_exact(&mut five).await.unwrap_err();
        assert_eq!(silence.kind(), io::ErrorKind::TimedOut);
    }
}
