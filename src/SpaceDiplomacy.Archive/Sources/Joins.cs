using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Sources;

internal static class Joins
{
    /// <summary>Joins something to the sources that carry it.</summary>
    public static void Cites<T>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, IEnumerable<Source>?>> sources, string? table = null)
        where T : class => builder.Lists(sources, table ?? typeof(T).Name + "Sources");

    /// <summary>
    /// Joins something to records that it names, in a table of two keys. Deleting the thing deletes the rows; a record
    /// that is named cannot be deleted, though within a transaction with deferred keys it may be written anew.
    /// </summary>
    public static void Lists<T, TRecord>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, IEnumerable<TRecord>?>> records, string table)
        where T : class
        where TRecord : class
    {
        var (owner, named) = (typeof(T).Name + "Id", typeof(TRecord).Name + "Id");
        builder.HasMany(records).WithMany().UsingEntity(
            table,
            right => right.HasOne(typeof(TRecord)).WithMany().HasForeignKey(named).OnDelete(DeleteBehavior.NoAction),
            left => left.HasOne(typeof(T)).WithMany().HasForeignKey(owner).OnDelete(DeleteBehavior.Cascade),
            join => join.HasKey(owner, named));
    }
}
