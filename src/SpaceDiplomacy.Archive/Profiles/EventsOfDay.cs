using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;

namespace SpaceDiplomacy.Archive.Profiles;

public static class EventsOfDay
{
    /// <summary>No earlier event is looked for by its day.</summary>
    private const int EarliestYear = 1900;

    /// <summary>The newest events of a day of the year; those without an exact day are not among them.</summary>
    public static async Task<PagedList<EventSummary>> EventsOnDayOfYearAsync(
        this StatementSearch search, DateOnly day, int most, CancellationToken cancellationToken)
    {
        var texts = Enumerable.Range(EarliestYear, day.Year - EarliestYear + 1)
            .Where(year => day.Day <= DateTime.DaysInMonth(year, day.Month))
            .Select(year => Stored.Day(new DateOnly(year, day.Month, day.Day)));
        using var scope = await search.OpenAsync(cancellationToken);
        using var events = scope.Connection.Prepare("""
            SELECT Slug, Title, Date_Text, count(*) OVER () FROM Events WHERE Date_Text IN (SELECT value FROM json_each(?1))
            ORDER BY Date_Earliest DESC, Slug LIMIT ?2
            """);
        var total = 0;
        var newest = events.Bind(1, Stored.Json(texts)).Bind(2, most).List(row =>
        {
            total = (int)row.Integer(3);
            return new EventSummary(row.Text(0), row.Text(1), row.Date(2));
        });
        return new(newest, 1, most, total);
    }
}
