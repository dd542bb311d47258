using SpaceDiplomacy.Archive.Dates;
using static SpaceDiplomacy.Web.Drawing.TimelineMetrics;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>The marks of one row, piled up from a common ground where they would cover each other.</summary>
internal sealed class MarkLanes
{
    // A higher pile is no picture of a time but a tower.
    private const int MostLanes = 8;

    private readonly List<(TimelinePoint Point, double From, double To, int Lane)> items;
    private readonly Lanes lanes = new(gap: 1);

    public MarkLanes(IEnumerable<TimelinePoint> points, TimelineAxis axis) =>
        items =
        [
            .. from point in points
                where axis.Shows(point.Date)
                orderby point.Date
                let edges = Edges(point.Date, axis)
                select (point, edges.From, edges.To, Place(lanes, edges)),
        ];

    /// <summary>Whether marks at some dates would pile up too high to be told apart.</summary>
    public static bool AreDense(IEnumerable<EdtfDate> dates, TimelineAxis axis)
    {
        var lanes = new Lanes(gap: 1);
        return dates.Where(axis.Shows).Order().Any(date => Place(lanes, Edges(date, axis)) >= MostLanes);
    }

    public int Height => lanes.Count == 0 ? 0 : (lanes.Count * MarkHeight) + RowPadding;

    public IReadOnlyList<PlacedMark> PlaceFrom(int y) =>
    [
        .. items.Select(item => new PlacedMark(
            item.Point, item.From, item.To, y + Height - (item.Lane * MarkHeight) - (MarkHeight / 2))
        {
            IsCoarse = !item.Point.Date.IsExactDay,
        }),
    ];

    private static (double From, double To) Edges(EdtfDate date, TimelineAxis axis)
    {
        var (from, to) = axis.Edges(date);
        return (from, date.IsExactDay ? from : to);
    }

    private static int Place(Lanes lanes, (double From, double To) edges)
    {
        var middle = (edges.From + edges.To) / 2 * Narrow;
        return lanes.Place(
            Math.Min(edges.From * Narrow, middle - (Smallest / 2)), Math.Max(edges.To * Narrow, middle + (Smallest / 2)));
    }
}
