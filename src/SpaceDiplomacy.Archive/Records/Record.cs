using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>What every record of the archive has, whatever its kind; written by the import.</summary>
public abstract class Record
{
    /// <summary>The key inside one database; not stable between databases and never shown.</summary>
    public long Id { get; internal set; }

    /// <summary>The permanent name in addresses: lower case letters and digits joined by single hyphens.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>
    /// SHA-256 of the record's document and of the columns that hold it, in hex: where both are as they were, an import
    /// leaves the record alone.
    /// </summary>
    public string Fingerprint { get; internal set; } = "";

    /// <summary>Where the record comes from; an import changes none of another origin.</summary>
    public string Origin { get; internal set; } = "";

    /// <summary>When the record came into the archive, in UTC: the time of its first revision.</summary>
    public DateTime AddedAt { get; internal set; }

    /// <summary>When its document last changed, in UTC: the time of its newest revision.</summary>
    public DateTime ChangedAt { get; internal set; }

    /// <summary>The number of its newest revision; 0 only in a database of before there were any.</summary>
    public int Revision { get; internal set; }

    /// <summary>What readers are told was corrected, newest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; internal set; } = [];
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
        builder.Property(r => r.AddedAt).IsUtc();
        builder.Property(r => r.ChangedAt).IsUtc();
        builder.HasCorrections();
    }
}
