using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>A sanction as lists and timelines show it.</summary>
public sealed record SanctionSummary
{
    /// <summary>What <see cref="Read"/> reads of a sanction that a query calls <c>s</c>, and of what it names.</summary>
    internal const string Columns = """
        s.Slug, o.Slug, o.Name, a.Slug, a.Name, e.Slug, e.Name, au.Slug, au.Name, s.Programme, s.LegalBasis, s.Imposed_Text,
        s.Lifted_Text,
        (SELECT group_concat(m.Measure ORDER BY m.Position) FROM SanctionMeasures m WHERE m.SanctionId = s.Id)
        """;

    /// <summary>Joins a sanction that a query calls <c>s</c>, where it has one, to what it names.</summary>
    internal const string Joins = """
        LEFT JOIN Officials o ON o.Id = s.TargetOfficialId LEFT JOIN Agencies a ON a.Id = s.TargetAgencyId
        LEFT JOIN Entities e ON e.Id = s.TargetEntityId LEFT JOIN Authorities au ON au.Id = s.AuthorityId
        """;

    /// <summary>The order in which they were imposed.</summary>
    internal const string InOrder = "s.Imposed_Earliest, s.Imposed_Latest, s.Slug";

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

    /// <summary>The sanction of a row that begins with <see cref="Columns"/>.</summary>
    internal static SanctionSummary Read(RawStatement row) => new()
    {
        Slug = row.Text(0),
        Target = !row.IsNull(1) ? new(RecordKind.Officials, row.Text(1), row.Text(2))
            : !row.IsNull(3) ? new(RecordKind.Agencies, row.Text(3), row.Text(4))
            : new(RecordKind.Entities, row.Text(5), row.Text(6)),
        Authority = new(row.Text(7), row.Text(8)),
        Programme = row.Text(9),
        LegalBasis = row.Text(10),
        Imposed = row.Date(11),
        Lifted = row.DateOrNull(12),
        Measures = [.. (row.TextOrNull(13) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Stored.Term<Measure>)],
    };

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
