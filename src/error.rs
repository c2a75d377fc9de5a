//! What can go wrong, as far as callers outside must distinguish it, and the only mapping to a status and a page.
//!
//! A module has its own enum if its caller reacts to the difference. Wrong text that a visitor typed is not an `Error`:
//! the page shows its form again with [`crate::web::form::Problems`] next to the fields.
use actix_web::{HttpResponse, ResponseError, http::StatusCode, http::header};

use crate::texts::Texts;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("not found")]
    NotFound,
    #[error("please sign in")]
    SignIn,
    #[error("not allowed")]
    Forbidden,
    /// The request is invalid as it is; the sentence says what to do.
    #[error("{0}")]
    Invalid(String),
    /// Someone else was quicker, or the data has changed since it was read.
    #[error("{0}")]
    Conflict(String),
    /// As `Invalid`, for a person: the key of the sentence in their language.
    #[error("{}", english(.0))]
    Refused(&'static str),
    /// As `Conflict`, for a person: the key of the sentence.
    #[error("{}", english(.0))]
    Taken(&'static str),
    /// This visitor's page has another URL.
    #[error("see {0}")]
    Elsewhere(String),
    #[error("too many attempts, please wait {0} seconds")]
    TooMany(u64),
    /// More bytes than the route accepts.
    #[error("{}", english("problem-too-large"))]
    TooLarge,
    /// The body did not arrive completely in time.
    #[error("the body did not come in time")]
    TooSlow,
    /// This cannot be accepted now; it may be after this many seconds.
    #[error("busy, please try again in {0} seconds")]
    Busy(u64),
    /// The database or a service cannot be reached now.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// Our mail server accepts no mail from us: the job waits, and this does not count as a try.
    #[error("waits for the mail server: {0}")]
    Waits(String),
    #[error("database: {0}")]
    Database(diesel::result::Error),
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// An internal error from any other error, with the action that failed.
    pub fn internal(doing: &str, why: impl std::fmt::Display) -> Self {
        Self::Internal(format!("{doing}: {why}"))
    }

    /// Does this violate a unique index, because the row exists already?
    pub fn is_duplicate(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error as Diesel};
        matches!(self, Self::Database(Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }
}

fn english(key: &str) -> String {
    Texts::interface("en").say(key)
}

impl From<diesel::result::Error> for Error {
    fn from(e: diesel::result::Error) -> Self {
        match e {
            diesel::result::Error::NotFound => Self::NotFound,
            e => Self::Database(e),
        }
    }
}

impl From<diesel::r2d2::PoolError> for Error {
    fn from(e: diesel::r2d2::PoolError) -> Self {
        Self::Unavailable(e.to_string())
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn | Self::Elsewhere(_) => StatusCode::SEE_OTHER,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Invalid(_) | Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) | Self::Taken(_) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy(_) | Self::Unavailable(_) | Self::Waits(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Database(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        if status.is_server_error() {
            tracing::error!(error = %self, "request failed");
        }
        let mut response = HttpResponse::build(status);
        match self {
            Self::SignIn => return response.insert_header((header::LOCATION, "/sign-in")).finish(),
            Self::Elsewhere(path) => return response.insert_header((header::LOCATION, path.as_str())).finish(),
            Self::TooMany(seconds) | Self::Busy(seconds) => {
                response.insert_header((header::RETRY_AFTER, *seconds));
            }
            _ => {}
        }
        // The viewer is unknown here: `web::security::speak` makes the page, in the visitor's language.
        response.content_type("text/plain; charset=utf-8").body(status.canonical_reason().unwrap_or_default())
    }
}

/// An [`Error`] for a machine's route: the same status as `application/problem+json` (RFC 9457).
#[derive(Debug)]
pub struct ProblemJson(pub Error);

impl<E: Into<Error>> From<E> for ProblemJson {
    fn from(e: E) -> Self {
        Self(e.into())
    }
}

impl std::fmt::Display for ProblemJson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for ProblemJson {
    fn status_code(&self) -> StatusCode {
        match self.0 {
            Error::SignIn => StatusCode::UNAUTHORIZED,
            ref e => e.status_code(),
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        let detail = if status.is_server_error() {
            tracing::error!(error = %self.0, "request failed");
            "The request was fine; something on our side was not. It has been logged. Try again later.".to_owned()
        } else {
            self.0.to_string()
        };
        let mut response = HttpResponse::build(status);
        if let Error::TooMany(seconds) | Error::Busy(seconds) = self.0 {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        response.content_type("application/problem+json").body(
            serde_json::json!({
                "title": status.canonical_reason().unwrap_or("Error"),
                "status": status.as_u16(),
                "detail": detail,
            })
            .to_string(),
        )
    }
}
