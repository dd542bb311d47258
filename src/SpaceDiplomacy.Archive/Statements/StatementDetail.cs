using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A statement whole: what its page and its JSON show.</summary>
public sealed record StatementDetail
{
    public required string Slug { get; init; }

    public required RecordName Official { get; init; }

    public required EdtfDate Date { get; init; }

    public required string? SaidIn { get; init; }

    public required Venue Venue { get; init; }

    public required StandingSummary Standing { get; init; }

    public required IReadOnlyList<RecordName> Topics { get; init; }

    public required IReadOnlyList<RecordName> MentionedAgencies { get; init; }

    public required IReadOnlyList<RecordName> MentionedOfficials { get; init; }

    public required IReadOnlyList<WordingDetail> Wordings { get; init; }

    public required IReadOnlyList<LinkDetail> Links { get; init; }

    /// <summary>What happened around it, in Markdown.</summary>
    public required string Context { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    public string Title => StatementTitle.Of(Official.Name, Date, Standing.Value);

    /// <inheritdoc cref="Leading.Lead"/>
    public WordingDetail Lead => Wordings.Lead();

    /// <summary>The original first, then translations, then what the archive reports.</summary>
    public IEnumerable<WordingDetail> WordingsByKind => Wordings.OrderBy(wording => wording.Kind).ThenBy(wording => wording.Position);

    /// <summary>Whether any wording could be looked for in a capture.</summary>
    public bool IsChecked => Wordings.Any(wording => wording.Checks.Any(check => check.Sha256 is not null));

    /// <summary>The offices that the official held on the day.</summary>
    public IReadOnlyList<OnDay<Office>> OfficesHeld => Offices.HeldOn(Date);

    /// <summary>The sources of the wordings, each once.</summary>
    public IReadOnlyList<SourceSummary> WordingSources =>
        [.. Wordings.SelectMany(wording => wording.Sources).DistinctBy(source => source.Slug)];

    /// <summary>All sources of the wordings, the links and the standing, each once, in order of publication.</summary>
    public IReadOnlyList<SourceSummary> Sources =>
        WordingSources.Concat(Links.SelectMany(link => link.Sources)).Concat(Standing.Sources).Cited();
}
