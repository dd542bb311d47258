using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sources;

internal static class Joins
{

    /// <summary>Keys of what names any of some records, by their keys.</summary>
    public static IQueryable<long> KeysNaming<T, TRecord>(this ArchiveDbContext db, IEnumerable<long?> records, string? table = null)
        where T : class
        where TRecord : Record
    {
        var (owner, named) = (typeof(T).Name + "Id", typeof(TRecord).Name + "Id");
        return from pair in db.Set<Dictionary<string, object>>(table ?? typeof(T).Name + "Sources")
               where records.Contains(EF.Property<long>(pair, named))
               select EF.Property<long>(pair, owner);
    }

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
