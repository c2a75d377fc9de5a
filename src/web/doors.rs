//! Registers all routes; each checks who may enter before anything else of the request is read.
//!
//! The signature of a handler says what its route needs: a handler with [`crate::accounts::Admin`] as a parameter is
//! for admins only. The guard runs first: a stranger's form is neither parsed nor waited for, however large or wrong it
//! is, and the answer says nothing about its errors.
use actix_multipart::form::MultipartCollect;
use actix_web::http::Method;
use actix_web::web::{self, Bytes, Data, Form, Json, Path, Payload, Query, ServiceConfig};
use actix_web::{Error, FromRequest, Handler, HttpRequest, HttpResponse, Responder, ResponseError, Route};
use futures_util::future::LocalBoxFuture;

use super::upload::Upload;
use super::{Visitor, kept};
use crate::audit::Origin;
use crate::policy::Scope;

/// Who may enter a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Anyone.
    Nothing,
    /// Anyone who has signed in.
    Session,
    Customer,
    Agent,
    Lead,
    Admin,
    /// An admin for all brands.
    AdminOfAll,
    /// A machine whose key allows this.
    Key(Scope),
}

impl Need {
    /// What a handler with both of these parameters needs: only one may be a guard; the others need nothing.
    const fn or(self, other: Self) -> Self {
        match self {
            Self::Nothing => other,
            own => own,
        }
    }
}

/// Decides who may enter. The server gives it, because only the accounts know people.
#[derive(Clone, Copy)]
pub struct Admit(pub fn(&HttpRequest, Need) -> LocalBoxFuture<'static, Result<(), Error>>);

/// A parameter of a handler, and who may enter because of it.
pub trait Parameter {
    const NEED: Need = Need::Nothing;
}

impl Parameter for HttpRequest {}
impl Parameter for Bytes {}
impl Parameter for Payload {}
impl Parameter for Visitor {}
impl Parameter for Origin {}
impl<T: ?Sized> Parameter for Data<T> {}
impl<T> Parameter for Path<T> {}
impl<T> Parameter for Query<T> {}
impl<T> Parameter for Form<T> {}
impl<T> Parameter for Json<T> {}
// Forms with files come only through `Upload`, which limits how many are read at once.
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

/// A route as a test sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    pub method: Method,
    /// The URL, with the names of its parts: `/desk/tickets/{reference}`.
    pub pattern: &'static str,
    pub need: Need,
}

/// A handler for a method.
pub struct Opening {
    method: Method,
    need: Need,
    route: Route,
}

/// Begins a route that shows something.
pub fn get() -> Verb {
    Verb(Method::GET)
}

/// Begins a route that changes something.
pub fn post() -> Verb {
    Verb(Method::POST)
}

/// A method without its handler yet.
pub struct Verb(Method);

impl Verb {
    /// The guard that the handler names runs first, then all its parameters are read.
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
                // If we fail, the user need not type everything again.
                let page = match error.filter(|e| crate::error::Error::status_code(e).is_server_error()) {
                    Some(e) => {
                        tracing::error!(error = %e, "request failed");
                        copy.page(&req, e).await
                    }
                    None => None,
                };
                page.map_or(done, Ok)
            }
        });
        Opening { method, need: Args::NEED, route }
    }
}

/// Runs the guard, reads the parameters, and calls the handler.
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
    // Without it no one comes in.
    let admit = req.app_data::<Admit>().copied().ok_or(crate::error::Error::Forbidden)?;
    (admit.0)(req, Args::NEED).await?;
    let args = Args::from_request(req, payload).await.map_err(Into::into)?;
    Ok(handler.call(args).await.respond_to(req).map_into_boxed_body())
}

/// The routes, as they are registered.
pub struct Doors<'a> {
    config: &'a mut ServiceConfig,
    list: Vec<Door>,
}

impl<'a> Doors<'a> {
    pub const fn new(config: &'a mut ServiceConfig) -> Self {
        Self { config, list: Vec::new() }
    }

    /// Registers a route.
    pub fn route(&mut self, pattern: &'static str, opening: Opening) -> &mut Self {
        let Opening { method, need, route } = opening;
        self.config.route(pattern, route);
        self.list.push(Door { method, pattern, need });
        self
    }

    /// Data that handlers share.
    pub fn app_data<D: 'static>(&mut self, data: D) -> &mut Self {
        self.config.app_data(data);
        self
    }

    /// The routes of a module.
    pub fn configure(&mut self, routes: impl FnOnce(&mut Self)) -> &mut Self {
        routes(self);
        self
    }

    /// All registered routes.
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
