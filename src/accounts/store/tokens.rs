//! SQL of the keys with which machines talk to us.
use diesel::prelude::*;

use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BrandId, TokenId};
use crate::plain;
use crate::policy::Scope;
use crate::schema::api_tokens;

/// A machine's key, without the key itself: that is a JWT which is shown once.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
pub struct Token {
    pub id: TokenId,
    pub name: String,
    pub scope: Scope,
    pub brand_id: Option<BrandId>,
    pub created_at: Time,
    pub revoked_at: Option<Time>,
}

pub fn insert_token(conn: &mut Conn, now: Time, name: &str, scope: Scope, brand: Option<BrandId>) -> Result<TokenId> {
    Ok(diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::name.eq(plain::line(name)),
            api_tokens::scope.eq(scope),
            api_tokens::brand_id.eq(brand),
            api_tokens::created_at.eq(now),
        ))
        .returning(api_tokens::id)
        .get_result(conn)?)
}

pub fn token(conn: &mut Conn, id: TokenId) -> Result<Token> {
    Ok(api_tokens::table.find(id).select(Token::as_select()).first(conn)?)
}

pub fn tokens(conn: &mut Conn) -> Result<Vec<Token>> {
    Ok(api_tokens::table.order(api_tokens::id.desc()).select(Token::as_select()).load(conn)?)
}

pub fn revoke_token(conn: &mut Conn, now: Time, id: TokenId) -> Result<()> {
    diesel::update(api_tokens::table.find(id)).set(api_tokens::revoked_at.eq(now)).execute(conn)?;
    Ok(())
}
