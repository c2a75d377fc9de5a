//! Registers the doors of the house, and asks at each who may come in before anything else of the request is read.
//!
//! What a door needs stands in the signature of its handler: whoever names [`crate::accounts::Admin`] there gets a
//! door for admins. The guard speaks first: a stranger's form is neither parsed nor waited for, however large it is
//! and however wrong, and the answer tells nothing of what would have been wrong with it.
use actix_multipart::form::MultipartCollect;
use actix_web::http::Method;
use actix_web::web::{self, Bytes, Data, Form, Json, Path, Payload, Query, ServiceConfig};
use actix_web::{Error, FromRequest, Handler, HttpRequest, HttpResponse, Responder, ResponseError, Route};

use super::upload::Upload;
use super::{Visitor, kept};
use crate::accounts::admit;
use crate::policy::Scope;

/// Who may come in at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Anybody.
    Nothing,
    /// Anybody who has signed in.
    Session,
    Customer,
    Agent,
    Lead,
    Admin,
    /// An admin who is bound to no brand.
    AdminOfAll,
    /// A machine whose key opens this.
    Key(Scope),
}

impl Need {
    /// What a handler with both of these parameters needs: it names one guard, the rest needs nothing.
    const fn or(self, other: Self) -> Self {
        match self {
            Self::Nothing => other,
            own => own,
        }
    }
}

/// A parameter of a handler, and who must be at the door for it.
pub trait Parameter {
    const NEED: Need = Need::Nothing;
}

impl Parameter for HttpRequest {}
impl Parameter for Bytes {}
impl Parameter for Payload {}
impl Parameter for Visitor {}
impl<T: ?Sized> Parameter for Data<T> {}
impl<T> Parameter for Path<T> {}
impl<T> Parameter for Query<T> {}
impl<T> Parameter for Form<T> {}
impl<T> Parameter for Json<T> {}
// Forms with files come by `Upload` alone, which bounds how many are read.
impl<T: MultipartCollect> Parameter for Upload<T> {}
impl Parameter for () {}

macro_rules! parameters {
    ($($name:ident)+) => {
        impl<$($name: Parameter),+> Parameter for ($($name,)+) {
            const NEED: Need = Need::Nothing$(.or($name::NEED))+;
        }
    };
}
parameters!(A);
parameters!(A B);
parameters!(A B C);
parameters!(A B C D);
parameters!(A B C D E);

/// A door as a test sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    pub method: Method,
    /// The address, with the names of its parts: `/desk/tickets/{reference}`.
    pub pattern: &'static str,
    pub need: Need,
}

/// A handler for a method.
pub struct Opening {
    method: Method,
    need: Need,
    route: Route,
}

/// Begins a door that shows something.
pub fn get() -> Verb {
    Verb(Method::GET)
}

/// Begins a door that changes something.
pub fn post() -> Verb {
    Verb(Method::POST)
}

/// A method that lacks its handler.
pub struct Verb(Method);

impl Verb {
    /// The guard that the handler names is asked first, then all its parameters are read.
    pub fn to<F, Args>(self, handler: F) -> Opening
    where
        F: Handler<Args>,
        Args: FromRequest + Parameter + 'static,
        F::Output: Responder + 'static,
    {
        let Self(method) = self;
        let route = web::method(method.clone()).to(move |req: HttpRequest, payload: Payload| {
            let handler = handler.clone();
            async move {
                let (mut payload, copy) = kept::copied(&req, payload.into_inner());
                let done = answer(&handler, &req, &mut payload).await;
                let Some(copy) = copy else { return done };
                let error = match &done {
                    Err(e) => e.as_error(),
                    Ok(response) => response.error().and_then(|e| e.as_error()),
                };
                // What we cannot do is no reason for somebody to write it again.
                let page = match error.filter(|e| crate::error::Error::status_code(e).is_server_error()) {
                    Some(e) => {
                        tracing::error!(error = %e, "request failed");
                        copy.page(&req, payload, e).await
                    }
                    None => None,
                };
                page.map_or(done, Ok)
            }
        });
        Opening { method, need: Args::NEED, route }
    }
}

/// Asks the guard, reads the parameters, and does what the door is for.
async fn answer<F, Args>(
    handler: &F,
    req: &HttpRequest,
    payload: &mut actix_web::dev::Payload,
) -> Result<HttpResponse, Error>
where
    F: Handler<Args>,
    Args: FromRequest + Parameter + 'static,
    F::Output: Responder + 'static,
{
    admit(req, Args::NEED).await?;
    let args = Args::from_request(req, payload).await.map_err(Into::into)?;
    Ok(handler.call(args).await.respond_to(req).map_into_boxed_body())
}

/// The doors, as they are registered.
pub struct Doors<'a> {
    config: &'a mut ServiceConfig,
    list: Vec<Door>,
}

impl<'a> Doors<'a> {
    pub const fn new(config: &'a mut ServiceConfig) -> Self {
        Self { config, list: Vec::new() }
    }

    /// Registers a door.
    pub fn route(&mut self, pattern: &'static str, opening: Opening) -> &mut Self {
        let Opening { method, need, route } = opening;
        self.config.route(pattern, route);
        self.list.push(Door { method, pattern, need });
        self
    }

    /// Something that handlers share.
    pub fn app_data<D: 'static>(&mut self, data: D) -> &mut Self {
        self.config.app_data(data);
        self
    }

    /// The doors of a slice.
    pub fn configure(&mut self, routes: impl FnOnce(&mut Self)) -> &mut Self {
        routes(self);
        self
    }

    /// All that have been registered.
    pub fn into_list(self) -> Vec<Door> {
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::Admin;

    #[test]
    fn a_handler_needs_the_guard_that_it_names() {
        assert_eq!(<(Data<u8>, Admin, Path<i64>)>::NEED, Need::Admin);
        assert_eq!(<((Data<u8>, Data<u16>), Visitor, Bytes)>::NEED, Need::Nothing);
    }
}
