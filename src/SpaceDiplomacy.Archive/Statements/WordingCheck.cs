using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>
/// What looking for a wording in one of its sources came to, worked out by the import. Wordings of kind
/// <see cref="WordingKind.Reported"/> have none.
/// </summary>
public sealed class WordingCheck
{
    public long Id { get; private set; }

    public required long WordingId { get; init; }

    public Wording Wording { get; private set; } = null!;

    public required long SourceId { get; init; }

    public Source Source { get; private set; } = null!;

    public required CheckResult Result { get; init; }

    /// <summary>The terms of what was set aside.</summary>
    public required List<string> Foldings { get; init; }

    /// <summary>The passage found; null together with the four below.</summary>
    public string? Exact { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    /// <summary>Unicode characters from the beginning of the capture.</summary>
    public int? Start { get; init; }

    public int? End { get; init; }

    /// <summary>SHA-256 of the capture that was looked at; null where there is none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The <see cref="QuoteChecker.Rules"/> by which it was looked for.</summary>
    public required int Rules { get; init; }

    internal static WordingCheck Of(long wording, long source, string? sha256, QuoteCheck check) => new()
    {
        WordingId = wording,
        SourceId = source,
        Result = check.Result,
        Foldings = [.. check.Foldings.Select(folding => folding.Term())],
        Exact = check.Passage?.Exact,
        Prefix = check.Passage?.Prefix,
        Suffix = check.Passage?.Suffix,
        Start = check.Passage?.Start,
        End = check.Passage?.End,
        Sha256 = sha256,
        Rules = QuoteChecker.Rules,
    };
}

internal sealed class WordingCheckConfiguration : IEntityTypeConfiguration<WordingCheck>
{
    public void Configure(EntityTypeBuilder<WordingCheck> builder)
    {
        builder.ToTable("WordingChecks", table => table.HasCheckConstraint(
            "CK_WordingCheck_Passage",
            "(Result IN ('exact', 'exact-after-folding', 'near')) = (Exact IS NOT NULL AND Start IS NOT NULL AND End IS NOT NULL)"));
        builder.HasIndex(c => new { c.WordingId, c.SourceId }).IsUnique();
        builder.HasIndex(c => c.Result);
        builder.IsTerm(c => c.Result);
        builder.HasOne(c => c.Wording).WithMany(w => w.Checks).HasForeignKey(c => c.WordingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.NoAction);
    }
}
