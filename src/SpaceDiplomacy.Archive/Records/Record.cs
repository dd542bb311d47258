using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>What every record of the archive has: a permanent address and the fingerprint of the file it came from.</summary>
public abstract class Record
{
    /// <summary>The key inside one database; not stable between databases and never shown.</summary>
    public long Id { get; init; }

    /// <summary>The permanent name in addresses: lower case letters and digits joined by single hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>SHA-256 of the seed file, in hex: a record whose file did not change is left alone by an import.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>A record by name and address: what links to it need.</summary>
public sealed record RecordName(string Slug, string Name);

internal static class RecordConfiguration
{
    public static void IsRecord<T>(this EntityTypeBuilder<T> builder)
        where T : Record
    {
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.Property(r => r.Slug).HasMaxLength(Records.Slug.MaxLength);
    }
}
