using static SpaceDiplomacy.Archive.Timelines.TimelineMetrics;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>The marks of one row, piled up from a common ground where they would cover each other.</summary>
internal sealed class MarkLanes
{
    // A higher pile is no picture of a time but a tower.
    private const int MostLanes = 8;

    private readonly IReadOnlyList<(TimelinePoint Point, double From, double To, int Lane)> items;
    private readonly Lanes lanes = new(gap: 1);

    public MarkLanes(IEnumerable<TimelinePoint> points, TimelineAxis axis) => items = [.. Place(points, axis)];

    private MarkLanes() => items = [];

    /// <summary>Whether marks would pile up too high to be told apart.</summary>
    public static bool AreDense(IEnumerable<TimelinePoint> points, TimelineAxis axis)
    {
        var marks = new MarkLanes();
        return marks.Place(points, axis).Any(_ => marks.lanes.Count > MostLanes);
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

    private IEnumerable<(TimelinePoint Point, double From, double To, int Lane)> Place(
        IEnumerable<TimelinePoint> points, TimelineAxis axis) =>
        from point in points
        where axis.Shows(point.Date)
        let left = point.Date.Earliest is { } earliest ? Math.Max(axis.At(earliest), 0) : 0
        let right = point.Date.Latest is { } latest ? Math.Min(axis.After(latest), 1) : 1
        orderby point.Date
        let last = point.Date.IsExactDay ? left : right
        select (point, left, last, Lane(left, last));

    private int Lane(double from, double to)
    {
        var middle = (from + to) / 2 * Narrow;
        return lanes.Place(
            Math.Min(from * Narrow, middle - (Smallest / 2)), Math.Max(to * Narrow, middle + (Smallest / 2)));
    }
}
