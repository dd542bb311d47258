using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Whose words a wording is in.</summary>
public enum WordingKind
{
    /// <summary>The words as spoken or written.</summary>
    Original,

    /// <summary>The words in another language.</summary>
    Translation,

    /// <summary>Indirect speech in the archive's own words: never shown between quotation marks.</summary>
    Reported,
}

public static class WordingKinds
{
    /// <summary>
    /// Whether words of the kind are the official's own, in the original or translated: they may stand as a quotation, and
    /// are looked for in their sources.
    /// </summary>
    public static bool IsQuotation(this WordingKind kind) => kind != WordingKind.Reported;
}

/// <summary>One text of a statement in one language, with the sources that carry it.</summary>
public sealed class Wording
{
    public long Id { get; private set; }

    public long StatementId { get; private set; }

    public Statement Statement { get; private set; } = null!;

    /// <summary>The place in the statement's list, from 0.</summary>
    public required int Position { get; init; }

    public required string Text { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required WordingKind Kind { get; init; }

    /// <summary>Whether an editor chose this one among those that could lead alike (see <see cref="Leading"/>).</summary>
    public required bool Preferred { get; init; }

    /// <summary>Who translated the words; null where that is not recorded.</summary>
    public string? Translator { get; init; }

    public string? Note { get; init; }

    public List<Source> Sources { get; init; } = [];

    /// <summary>Whether the sources carry the words; written by the import.</summary>
    public List<WordingCheck> Checks { get; init; } = [];
}

internal sealed class WordingConfiguration : IEntityTypeConfiguration<Wording>
{
    public void Configure(EntityTypeBuilder<Wording> builder)
    {
        builder.ToTable("Wordings");
        builder.HasIndex(w => new { w.StatementId, w.Position }).IsUnique();
        builder.HasIndex(w => w.StatementId).IsUnique().HasFilter("Preferred").HasDatabaseName("IX_Wordings_Preferred");
        builder.IsTerm(w => w.Kind);
        builder.Cites(w => w.Sources);
    }
}
