using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>The events, officials and agencies that rest on a source: the same page of each list.</summary>
internal sealed record SourceUses(
    PagedList<EventSummary> Events, PagedList<RecordName> Officials, PagedList<RecordName> Agencies)
{
    private const string OfEvents = "SELECT j.EventId FROM EventSources j WHERE j.SourceId = ?1";

    private const string OfAgencies = "SELECT j.AgencyId FROM AgencySources j WHERE j.SourceId = ?1";

    private const string OfOfficials = """
        SELECT j.OfficialId FROM OfficialSources j WHERE j.SourceId = ?1
        UNION SELECT p.OfficialId FROM AppointmentSources j JOIN Appointments p ON p.Id = j.AppointmentId WHERE j.SourceId = ?1
        """;

    private sealed record Totals(int Events, int Officials, int Agencies);

    private sealed record Use(RecordKind Kind, string Slug, string Name, string? Date);

    public static SourceUses Read(RawConnection connection, long source, int page)
    {
        // What is all on the first page need not be counted.
        var first = page == 1 ? List(connection, source, new(0, 0, 0)) : null;
        if (first is not null && first.CountBy(use => use.Kind).All(kind => kind.Value < PagedLists.Most))
        {
            return Of(first, new(Count(RecordKind.Events), Count(RecordKind.Officials), Count(RecordKind.Agencies)), page);
        }

        var totals = CountAll(connection, source);
        return Of(first ?? List(connection, source, new(
            Skipped(totals.Events), Skipped(totals.Officials), Skipped(totals.Agencies))), totals, page);

        int Count(RecordKind kind) => first!.Count(use => use.Kind == kind);
        int Skipped(int total) => Paging.Of(total, page, PagedLists.Most).Skipped;
    }

    private static SourceUses Of(List<Use> uses, Totals totals, int page)
    {
        return new(
            PageOf(RecordKind.Events, totals.Events, use => new EventSummary(use.Slug, use.Name, Stored.Date(use.Date!))),
            PageOf(RecordKind.Officials, totals.Officials, use => new RecordName(use.Slug, use.Name)),
            PageOf(RecordKind.Agencies, totals.Agencies, use => new RecordName(use.Slug, use.Name)));

        PagedList<T> PageOf<T>(RecordKind kind, int total, Func<Use, T> turn)
        {
            var paging = Paging.Of(total, page, PagedLists.Most);
            return new([.. uses.Where(use => use.Kind == kind).Select(turn)], paging.Page, PagedLists.Most, total);
        }
    }

    private static List<Use> List(RawConnection connection, long source, Totals skipped)
    {
        using var rows = connection.Prepare($"""
            SELECT * FROM (SELECT 'events', e.Slug, e.Title, e.Date_Text FROM Events e WHERE e.Id IN ({OfEvents})
                ORDER BY e.Date_Earliest DESC, e.Slug LIMIT ?2 OFFSET ?3)
            UNION ALL SELECT * FROM (SELECT 'officials', o.Slug, o.Name, NULL FROM Officials o WHERE o.Id IN ({OfOfficials})
                ORDER BY o.Name, o.Slug LIMIT ?2 OFFSET ?4)
            UNION ALL SELECT * FROM (SELECT 'agencies', a.Slug, a.Name, NULL FROM Agencies a WHERE a.Id IN ({OfAgencies})
                ORDER BY a.Name, a.Slug LIMIT ?2 OFFSET ?5)
            """);
        return rows.Bind(1, source).Bind(2, PagedLists.Most)
            .Bind(3, skipped.Events).Bind(4, skipped.Officials).Bind(5, skipped.Agencies)
            .List(row => new Use(row.Term<RecordKind>(0), row.Text(1), row.Text(2), row.TextOrNull(3)));
    }

    private static Totals CountAll(RawConnection connection, long source)
    {
        using var row = connection.Prepare($"""
            SELECT (SELECT count(*) FROM ({OfEvents})), (SELECT count(*) FROM ({OfOfficials})), (SELECT count(*) FROM ({OfAgencies}))
            """);
        row.Bind(1, source).Step();
        return new((int)row.Integer(0), (int)row.Integer(1), (int)row.Integer(2));
    }
}
