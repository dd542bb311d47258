using Microsoft.EntityFrameworkCore;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>How many statements begin in a year or a month, by its number.</summary>
public sealed record PeriodCount(int Number, int Count);

public static class BrowseQueries
{
    public static IQueryable<Statement> Matching(this IQueryable<Statement> statements, BrowseCriteria criteria) =>
        criteria switch
        {
            { Year: { } year, Month: { } month } => statements.Beginning(new(year, month, 1), months: 1),
            { Year: { } year } => statements.Beginning(new(year, 1, 1), months: 12),
            _ => statements,
        };

    /// <summary>The years that have statements, the newest first.</summary>
    public static async Task<IReadOnlyList<PeriodCount>> CountByYearAsync(
        this IQueryable<Statement> statements, CancellationToken cancellationToken) =>
        await statements.GroupBy(s => s.Date.Earliest!.Value.Year).OrderByDescending(year => year.Key)
            .Select(year => new PeriodCount(year.Key, year.Count())).ToListAsync(cancellationToken);

    /// <summary>
    /// The months of a year that have statements, in order. A statement of which only the year is known counts in its
    /// first month, where the list has it too.
    /// </summary>
    public static async Task<IReadOnlyList<PeriodCount>> CountByMonthAsync(
        this IQueryable<Statement> statements, int year, CancellationToken cancellationToken) =>
        await statements.Matching(new() { Year = year }).GroupBy(s => s.Date.Earliest!.Value.Month)
            .OrderBy(month => month.Key)
            .Select(month => new PeriodCount(month.Key, month.Count())).ToListAsync(cancellationToken);

    private static IQueryable<Statement> Beginning(this IQueryable<Statement> statements, DateOnly first, int months)
    {
        var from = ChronologicalNumber.FirstOf(first);
        var to = ChronologicalNumber.LastOf(first.AddMonths(months - 1).AddDays(
            DateTime.DaysInMonth(first.Year, first.Month + months - 1) - 1));
        return statements.Where(s => s.Number >= from && s.Number <= to);
    }
}
