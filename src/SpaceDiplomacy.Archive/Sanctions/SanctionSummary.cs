using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>A sanction as lists and timelines show it.</summary>
public sealed record SanctionSummary
{
    public required string Slug { get; init; }

    /// <summary>The official, agency or entity that it is aimed at.</summary>
    public required RecordRef Target { get; init; }

    public required RecordName Authority { get; init; }

    public required string Programme { get; init; }

    public required string LegalBasis { get; init; }

    public required EdtfDate Imposed { get; init; }

    public required EdtfDate? Lifted { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public DatePeriod Period => new(Imposed, Lifted);

    /// <summary>What the dates say of it today.</summary>
    public SanctionStatus StatusOn(DateOnly today) => (Period.On(EdtfDate.FromDay(today), today), Lifted) switch
    {
        (Coverage.Certain, null) => SanctionStatus.NoEndRecorded,
        (Coverage.Certain, _) => SanctionStatus.InForce,
        (Coverage.No, _) => Imposed.EarliestReading > today ? SanctionStatus.ToCome : SanctionStatus.Ended,
        (_, { Latest: null }) => SanctionStatus.EndedDayUnknown,
        _ => SanctionStatus.Open,
    };
}
