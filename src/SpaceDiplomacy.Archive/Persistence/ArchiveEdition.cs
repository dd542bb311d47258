using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>What an import brought: a row for each that changed something.</summary>
public sealed class ArchiveEdition
{
    public long Id { get; private set; }

    /// <summary>Where the records came from: <c>seed</c>, or what another source calls itself.</summary>
    public required string Origin { get; init; }

    /// <summary>SHA-256 over all files that were read, in hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Which build of the archive read them last; see <c>SeedReader.Build</c>.</summary>
    public required string Build { get; set; }

    /// <summary>When the content was imported, in UTC.</summary>
    public required DateTime ImportedAt { get; init; }

    /// <summary>The newest edition; null where there is none.</summary>
    /// <param name="connection">Where it is read.</param>
    /// <param name="origin">Where its records came from; null for anywhere.</param>
    internal static ArchiveEdition? ReadNewest(SqliteConnection connection, string? origin)
    {
        using var row = new RawStatement(connection, """
            SELECT Id, Origin, Fingerprint, Build, ImportedAt FROM Editions WHERE ?1 IS NULL OR Origin = ?1
            ORDER BY Id DESC LIMIT 1
            """);
        return !row.Bind(1, origin).Step() ? null : new()
        {
            Id = row.Integer(0),
            Origin = row.Text(1),
            Fingerprint = row.Text(2),
            Build = row.Text(3),
            ImportedAt = Stored.Time(row.Text(4)),
        };
    }
}

public static class ArchiveEditions
{
    public static IOrderedQueryable<ArchiveEdition> NewestFirst(this IQueryable<ArchiveEdition> editions) =>
        editions.OrderByDescending(edition => edition.Id);
}

internal sealed class ArchiveEditionConfiguration : IEntityTypeConfiguration<ArchiveEdition>
{
    public void Configure(EntityTypeBuilder<ArchiveEdition> builder)
    {
        builder.Property(e => e.ImportedAt).IsUtc();
        builder.HasIndex(e => e.Origin);
    }
}
