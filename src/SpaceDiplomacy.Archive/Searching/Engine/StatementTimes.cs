using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Matching;
using SpaceDiplomacy.Archive.Searching.Memory;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Engine;

/// <summary>When statements were made. All is answered from memory: no statement is read that is not shown.</summary>
public sealed class StatementTimes(ArchiveDbContext db, SearchMemory memory)
{
    /// <summary>The days that all of the statements lie between.</summary>
    public async Task<SpokenSpan> SpanAsync(SpokenBy whose, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var (columns, rows, last) = (scope.Columns, Rows(scope, whose), -1);
        foreach (var row in rows)
        {
            last = Math.Max(last, columns.LatestDays[row]);
        }

        return rows.First is { } first
            ? new(ChronologicalNumber.DayOf(columns.Numbers[first]), DateOnly.FromDayNumber(last))
            : new(null, null);
    }

    /// <summary>The statements whose date can lie within some days, the oldest first; null where they are too many.</summary>
    /// <param name="whose">Whose.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="most">How many are not too many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(int Total, IReadOnlyList<SaidOn>? Each)> BetweenAsync(
        SpokenBy whose, DateOnly first, DateOnly last, int most, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        var rows = Within(scope, whose, first, last);
        var total = rows.Count();
        return total > most
            ? (total, null)
            : (total, [.. rows.Ascending().Select(row => new SaidOn(
                columns.Numbers[row],
                ChronologicalNumber.DayOf(columns.Numbers[row]),
                DateOnly.FromDayNumber(columns.LatestDays[row])))]);
    }

    /// <summary>The statements of some days by the months that their dates can mean, in order.</summary>
    public async Task<IReadOnlyList<SpokenMonths>> CountByMonthAsync(
        SpokenBy whose, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        var counts = new Dictionary<(int First, int Last, bool Approximate, bool Uncertain), int>();
        // Days follow each other: mostly the month is that of the statement before.
        var (day, month) = (-1, 0);
        foreach (var row in Within(scope, whose, first, last))
        {
            var earliest = (int)(columns.Numbers[row] >> ChronologicalNumber.SequenceBits);
            if (earliest != day)
            {
                (day, month) = (earliest, DateOnly.FromDayNumber(earliest).MonthNumber());
            }

            var latest = columns.LatestDays[row];
            var qualified = columns.QualifiedDates.Count == 0 ? null : columns.QualifiedDates.GetValueOrDefault(row);
            var key = (month, latest == earliest ? month : DateOnly.FromDayNumber(latest).MonthNumber(), qualified?.IsApproximate == true, qualified?.IsUncertain == true);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return [.. counts.OrderBy(count => count.Key).Select(count => new SpokenMonths(
            count.Key.First, count.Key.Last, count.Key.Approximate, count.Key.Uncertain, count.Value))];
    }

    /// <summary>
    /// How many statements had been made by a day. The day may be known as a span only: what was made within it may have
    /// been made by then.
    /// </summary>
    public async Task<SpokenUpTo> UpToAsync(SpokenBy whose, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        var (certain, possible, newest) = (0, 0, -1);
        foreach (var row in Rows(scope, whose))
        {
            var earliest = (int)(columns.Numbers[row] >> ChronologicalNumber.SequenceBits);
            var qualified = columns.QualifiedDates.Count == 0 ? null : columns.QualifiedDates.GetValueOrDefault(row);
            if ((qualified?.LastReading ?? columns.LatestDays[row]) <= first.DayNumber)
            {
                certain++;
                newest = newest < 0 || columns.LatestDays[row] >= columns.LatestDays[newest] ? row : newest;
            }
            else if ((qualified?.FirstReading ?? earliest) <= last.DayNumber)
            {
                possible++;
            }
        }

        return new(certain, possible, newest < 0 ? null : columns.Numbers[newest]);
    }

    /// <summary>A page of the statements, the newest first.</summary>
    public async Task<PagedList<StatementSummary>> PageAsync(
        SpokenBy whose, int page, int pageSize, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var rows = Rows(scope, whose);
        return Page(scope, rows.Descending(), rows.Count(), page, pageSize);
    }

    /// <summary>The numbers of a page of the statements, the newest first.</summary>
    internal async Task<PagedList<long>> PageOfNumbersAsync(
        SpokenBy whose, int page, int pageSize, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var rows = Rows(scope, whose);
        return Numbers(scope, rows.Descending(), rows.Count(), page, pageSize);
    }

    /// <summary>A page of the statements that begin in a span of days, the newest first.</summary>
    public async Task<PagedList<StatementSummary>> PageBeginningAsync(
        DateOnly first, DateOnly last, int page, int pageSize, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        var from = columns.PlaceOf(ChronologicalNumber.FirstOf(first));
        var count = columns.PlaceOf(ChronologicalNumber.LastOf(last) + 1) - from;
        return Page(scope, Enumerable.Range(0, count).Select(i => from + count - 1 - i), count, page, pageSize);
    }

    /// <summary>The statements of a day of the year, the newest first; those without an exact day are not among them.</summary>
    public async Task<PagedList<StatementSummary>> OnDayOfYearAsync(
        DateOnly day, int most, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        var rows = new List<int>();
        for (var year = columns.Size == 0 ? 0 : columns.YearOf(columns.Size - 1); year > 0 && year >= columns.YearOf(0); year--)
        {
            if (day.Day > DateTime.DaysInMonth(year, day.Month))
            {
                continue;
            }

            var same = new DateOnly(year, day.Month, day.Day);
            var from = columns.PlaceOf(ChronologicalNumber.FirstOf(same));
            for (var row = columns.PlaceOf(ChronologicalNumber.LastOf(same) + 1) - 1; row >= from; row--)
            {
                if (columns.LatestDays[row] == same.DayNumber && !columns.QualifiedDates.ContainsKey(row))
                {
                    rows.Add(row);
                }
            }
        }

        return Page(scope, rows, rows.Count, page: 1, most);
    }

    /// <summary>How many statements begin in each year that has any, the newest year first.</summary>
    public async Task<IReadOnlyList<PeriodCount>> CountByYearAsync(CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        return [.. scope.Columns.CountsByYear.Reverse()];
    }

    /// <summary>How many statements begin in each month of a year that has any, in order.</summary>
    public async Task<IReadOnlyList<PeriodCount>> CountByMonthAsync(int year, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var columns = scope.Columns;
        return
        [
            .. from month in Enumerable.Range(1, 12)
                let first = new DateOnly(year, month, 1)
                let last = new DateOnly(year, month, DateTime.DaysInMonth(year, month))
                let count = columns.PlaceOf(ChronologicalNumber.LastOf(last) + 1) - columns.PlaceOf(ChronologicalNumber.FirstOf(first))
                where count > 0
                select new PeriodCount(month, count),
        ];
    }

    /// <summary>The officials with the most statements.</summary>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<RecordName>> MostQuotedAsync(int most, CancellationToken cancellationToken)
    {
        using var scope = await SearchScope.OpenAsync(db, memory, cancellationToken);
        var (records, counts) = (scope.Columns.Names.Officials.Records, scope.Columns.Counts.Officials);
        return
        [
            .. records.Index().OrderByDescending(record => counts[record.Index]).ThenBy(record => record.Item.Slug, StringComparer.Ordinal)
                .Take(most).Select(record => new RecordName(record.Item.Slug, record.Item.Name)),
        ];
    }

    private static PagedList<StatementSummary> Page(SearchScope scope, IEnumerable<int> rows, int total, int page, int pageSize)
    {
        var numbers = Numbers(scope, rows, total, page, pageSize);
        return new(scope.Connection.Summaries(scope.Columns.Names, numbers.Items), numbers.Page, pageSize, total);
    }

    private static PagedList<long> Numbers(SearchScope scope, IEnumerable<int> rows, int total, int page, int pageSize)
    {
        var paging = Paging.Of(total, page, pageSize);
        return new(
            [.. rows.Skip(paging.Skipped).Take(pageSize).Select(row => scope.Columns.Numbers[row])], paging.Page, pageSize, total);
    }

    private static RowSet Within(SearchScope scope, SpokenBy whose, DateOnly first, DateOnly last) =>
        Rows(scope, whose).And(new FieldFilter(scope.Columns, scope.Sets).Between(first, last));

    private static RowSet Rows(SearchScope scope, SpokenBy whose)
    {
        var (names, filter) = (scope.Columns.Names, new FieldFilter(scope.Columns, scope.Sets));
        var rows = (whose.Officials.Count, whose.Agencies.Count) switch
        {
            (0, 0) => scope.Sets.All(),
            (_, 0) => filter.WithOfficial(names.Officials.PlacesOf(whose.Officials)),
            (0, _) => filter.WithAny(profile => profile.Agencies, names.Agencies.PlacesOf(whose.Agencies)),
            _ => filter.WithOfficial(names.Officials.PlacesOf(whose.Officials))
                .Or(filter.WithAny(profile => profile.Agencies, names.Agencies.PlacesOf(whose.Agencies))),
        };
        return whose.Topics.Count == 0 ? rows : rows.And(filter.WithTopic(names.Topics.PlacesOf(whose.Topics)));
    }
}
