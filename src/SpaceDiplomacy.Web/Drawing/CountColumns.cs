using SpaceDiplomacy.Archive.Timelines;
using static SpaceDiplomacy.Web.Drawing.TimelineMetrics;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Counts of one row: columns over their months, or years where there are too many months, and below them a line for each span that dates
/// too coarse or too uncertain for one can mean. The highest column is as high as columns are.
/// </summary>
internal sealed class CountColumns
{
    private const int MostYearsOfMonths = 20;

    private readonly List<Item> columns;
    private readonly List<(Item Item, int Lane)> lines;
    private readonly Lanes lanes = new(Gap);

    /// <summary>Whether the months of an axis are too many for a column each.</summary>
    public static bool AreByYear(TimelineAxis axis) => axis.Span.Length > MostYearsOfMonths * 366;

    public CountColumns(IEnumerable<TimelineCount> counts, TimelineAxis axis)
    {
        var items = counts.Where(count => axis.Shows(count.Months)).OrderBy(count => count.Months)
            .Select(count => Item.Of(count, axis, AreByYear(axis))).ToLookup(item => item.IsCoarse);
        columns = [.. items[false]];
        lines = [.. items[true].Select(item => (item, lanes.Place(item.From * Narrow, item.To * Narrow)))];
    }

    public int Height => ColumnsHeight + (lanes.Count * CountLineHeight);

    private int ColumnsHeight => columns.Count == 0 ? 0 : ColumnHeight;

    public IReadOnlyList<PlacedCount> PlaceFrom(int y)
    {
        var most = columns.Select(item => item.Count.Count).DefaultIfEmpty(1).Max();
        return
        [
            .. from item in columns
                let height = Math.Max(3, (ColumnHeight - RowPadding) * item.Count.Count / most)
                select new PlacedCount(item.Count, item.From, item.To, y + ColumnHeight - height, height) { IsCoarse = false },
            .. from line in lines
                let top = y + ColumnsHeight + (line.Lane * CountLineHeight) + 3
                select new PlacedCount(line.Item.Count, line.Item.From, line.Item.To, top, CountLineHeight - 4) { IsCoarse = true },
        ];
    }

    private sealed record Item(TimelineCount Count, double From, double To, bool IsCoarse)
    {
        public static Item Of(TimelineCount count, TimelineAxis axis, bool isByYear)
        {
            var (from, to) = axis.Edges(count.Months);
            return new(count, from, to, !(isByYear ? count.IsInOneYear : count.IsMonth));
        }
    }
}
