//! A meaning as a column of the database.
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Binary;
use svar_encoder::Meaning;

/// What a text means, as a column.
#[derive(Debug, Clone, Copy, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct StoredMeaning(pub Meaning);

impl<DB: Backend> ToSql<Binary, DB> for StoredMeaning
where
    [u8]: ToSql<Binary, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.as_bytes().to_sql(out)
    }
}

impl<DB: Backend> FromSql<Binary, DB> for StoredMeaning
where
    Vec<u8>: FromSql<Binary, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = Vec::<u8>::from_sql(bytes)?;
        Meaning::from_bytes(&bytes).map(Self).ok_or_else(|| "this is no meaning".into())
    }
}
