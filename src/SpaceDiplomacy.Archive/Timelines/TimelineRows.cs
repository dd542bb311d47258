using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>An office, a sanction, a statement or an event as a query answers it: all in the same columns.</summary>
internal sealed record TimelineRow(
    TimelineEntryKind Kind,
    string Slug,
    string Name,
    string? Title,
    RecordName? Row,
    string? Detail,
    string? Organization,
    EdtfDate? From,
    EdtfDate? To)
{
    /// <summary>An office <c>p</c>: it leads to who held it.</summary>
    public const string OfOffice = """
        'office', o.Slug, o.Name, p.Title, a.Slug, a.Name, a.Abbreviation, p.Organization, p.From_Text, p.To_Text
        """;

    public const string Offices = "Appointments p JOIN Officials o ON o.Id = p.OfficialId LEFT JOIN Agencies a ON a.Id = p.AgencyId";

    /// <summary>A sanction <c>s</c>, without its measures: three hundred sanctions have a thousand, and a bar names none.</summary>
    public const string OfSanction = """
        'sanction', s.Slug, coalesce(o.Name, a.Name, n.Name), NULL, au.Slug, au.Name, au.Jurisdiction, NULL, s.Imposed_Text, s.Lifted_Text
        """;

    public const string Sanctions = """
        Sanctions s JOIN Authorities au ON au.Id = s.AuthorityId LEFT JOIN Officials o ON o.Id = s.TargetOfficialId
        LEFT JOIN Agencies a ON a.Id = s.TargetAgencyId LEFT JOIN Entities n ON n.Id = s.TargetEntityId
        """;

    /// <summary>An event <c>e</c>.</summary>
    public const string OfEvent = "'event', e.Slug, e.Title, NULL, NULL, NULL, NULL, NULL, e.Date_Text, e.Date_Text";

    /// <summary>A statement <c>t</c>, of which the title is the venue.</summary>
    public const string OfStatement = """
        'statement', t.Slug, o.Name, t.VenueName, NULL, NULL, t.Standing, NULL, t.Date_Text, t.Date_Text
        """;

    public static TimelineRow Read(RawStatement row) => new(
        row.Term<TimelineEntryKind>(0),
        row.Text(1),
        row.Text(2),
        row.TextOrNull(3),
        row.IsNull(4) ? null : new(row.Text(4), row.Text(5)),
        row.TextOrNull(6),
        row.TextOrNull(7),
        row.DateOrNull(8),
        row.DateOrNull(9));

    /// <summary>The entries of some rows: where all are of one person or on one target, it is not said of each.</summary>
    public static IEnumerable<TimelineEntry> Entries(IReadOnlyCollection<TimelineRow> rows)
    {
        var isOnePerson = rows.Where(row => row.Kind == TimelineEntryKind.Office).Select(row => row.Slug).Distinct().Count() == 1;
        var isOneTarget = rows.Where(row => row.Kind == TimelineEntryKind.Sanction).Select(row => row.Name).Distinct().Count() == 1;
        return rows.Select(row => row.Kind switch
        {
            TimelineEntryKind.Office => row.Office(isOnePerson),
            TimelineEntryKind.Sanction => row.Sanction(isOneTarget),
            TimelineEntryKind.Statement => row.Statement(),
            _ => row.Event(),
        });
    }

    private TimelineEntry Office(bool isOnePerson)
    {
        var office = new Office
        {
            Title = Title!,
            Agency = Row,
            AgencyAbbreviation = Detail,
            Organization = Organization,
            From = From,
            To = To,
        };
        return new()
        {
            Kind = Kind,
            Record = new(RecordKind.Officials, Slug, Name),
            Title = $"{Name}, {office.ShortTitle}",
            Period = office.Period,
            Row = Row?.Name ?? Organization ?? "",
            RowRecord = Row is null ? null : new(RecordKind.Agencies, Row.Slug, Row.Name),
            Label = isOnePerson ? office.Title : Name,
            Series = ArchiveTimeline.OfficeSeries,
        };
    }

    private TimelineEntry Sanction(bool isOneTarget)
    {
        var title = $"{Row!.Name} on {Name}";
        return new()
        {
            Kind = Kind,
            Record = new(RecordKind.Sanctions, Slug, title),
            Title = title,
            Period = new(From, To),
            Row = Row.Name,
            RowRecord = new(RecordKind.Authorities, Row.Slug, Row.Name),
            Label = isOneTarget ? "" : Name,
            Series = Detail!,
        };
    }

    private TimelineEntry Statement()
    {
        var standing = Stored.Term<Standing>(Detail!);
        var title = StatementTitle.At(StatementTitle.Speaker(Name, standing), Title!);
        return new()
        {
            Kind = Kind,
            Record = new(RecordKind.Statements, Slug, title),
            Title = title,
            Period = new(From, To),
            Standing = standing,
        };
    }

    private TimelineEntry Event() => new()
    {
        Kind = Kind,
        Record = new(RecordKind.Events, Slug, Name),
        Title = Name,
        Period = new(From, To),
        Label = Name,
        Series = ArchiveTimeline.EventSeries,
    };
}
