using SpaceDiplomacy.Archive.Timelines;
using static SpaceDiplomacy.Web.Drawing.TimelineMetrics;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>
/// Counts of one row: columns over their months, and below them a line for each span that dates too coarse or too uncertain
/// for a month can mean. The highest column is as high as columns are.
/// </summary>
internal sealed class CountColumns
{
    private readonly List<Item> columns;
    private readonly List<(Item Item, int Lane)> lines;
    private readonly Lanes lanes = new(Gap);

    public CountColumns(IEnumerable<TimelineCount> counts, TimelineAxis axis)
    {
        var items = counts.Where(count => axis.Shows(count.Months)).OrderBy(count => count.Months)
            .Select(count => Item.Of(count, axis)).ToLookup(item => item.IsCoarse);
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

    private sealed record Item(TimelineCount Count, double From, double To)
    {
        public bool IsCoarse => !Count.IsMonth;

        public static Item Of(TimelineCount count, TimelineAxis axis)
        {
            var (from, to) = axis.Edges(count.Months);
            return new(count, from, to);
        }
    }
}
