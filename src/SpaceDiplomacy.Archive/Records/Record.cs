using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>What every record of the archive has, whatever its kind; written by the import.</summary>
public abstract class Record
{
    /// <summary>The key inside one database; not stable between databases and never shown.</summary>
    public long Id { get; internal set; }

    /// <summary>The permanent name in addresses: lower case letters and digits joined by single hyphens.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>SHA-256 of the record's document, in hex: a record that did not change is left alone by an import.</summary>
    public string Fingerprint { get; internal set; } = "";
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
