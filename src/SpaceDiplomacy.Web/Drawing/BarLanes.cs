using static SpaceDiplomacy.Web.Drawing.TimelineMetrics;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>The bars of one row with their words, stacked so that nothing overlaps on the narrowest screen.</summary>
internal sealed class BarLanes
{
    private readonly List<Item> items;
    private readonly int[] tops;

    public BarLanes(IEnumerable<TimelineSpan> spans, TimelineAxis axis)
    {
        var lanes = new Lanes(Gap);
        items =
        [
            .. from span in spans
                let shape = BarShape.Of(span.Period, axis)
                where shape is not null
                orderby shape.Start, shape.End descending
                select Item.Of(span, shape) into item
                select item with { Lane = lanes.Place(item.Left, item.Right) },
        ];
        tops = new int[lanes.Count + 1];
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            var hasWordsAbove = items.Exists(item => item.Lane == lane && item.HasWordsAbove);
            tops[lane + 1] = tops[lane] + LaneHeight + (hasWordsAbove ? SpanLabelHeight : 0);
        }
    }

    public int Height => tops[^1];

    /// <summary>Whether words of a width have room on the first lane, left of everything on it.</summary>
    public bool HaveRoomBefore(double width) =>
        items.Count > 0 && items.Where(item => item.Lane == 0).All(item => !item.HasWordsAbove && item.Left >= width);

    public IReadOnlyList<PlacedBar> PlaceFrom(int y) => [.. items.Select(item => item.Place(y + tops[item.Lane + 1]))];

    /// <summary>
    /// A bar and the space that it takes with its words, in pixels of the narrowest screen. Words that have no room there
    /// before or after the start end at the right edge; a wide screen may still have room for them at the start.
    /// </summary>
    private sealed record Item(TimelineSpan Span, BarShape Shape, TimelineLabel Words, double Left, double Right)
    {
        public int Lane { get; init; }

        public bool HasWordsAbove { get; private init; }

        /// <summary>Where the words above stand on a narrow and on a wide screen: from the start, or up to the edge.</summary>
        private (double Narrow, double Wide) AboveAt { get; init; }

        public static Item Of(TimelineSpan span, BarShape shape)
        {
            var words = TimelineLabel.Of(span.Label, SpanLetter);
            var start = shape.Start * Narrow;
            var end = Math.Max(shape.End * Narrow, start + Smallest);
            var width = span.Label.Length * SpanLetter;
            if (words.IsEmpty || width + Gap <= start)
            {
                return new(span, shape, words, words.IsEmpty ? start : start - Gap - width, end);
            }

            var fits = start + width <= Narrow;
            var fitsWide = (shape.Start * Wide) + width <= Wide;
            var left = fits ? start : Math.Min(start, Math.Max(0, Narrow - width));
            return new(span, shape, words, left, Math.Max(end, fits ? start + width : Narrow))
            {
                HasWordsAbove = true,
                AboveAt = (fits ? shape.Start : 1, fits || fitsWide ? shape.Start : 1),
            };
        }

        public PlacedBar Place(int bottom)
        {
            var middle = bottom - (LaneHeight / 2);
            BarLabel? label = (Words.IsEmpty, HasWordsAbove) switch
            {
                (true, _) => null,
                (_, true) => new(Words, AboveAt.Narrow, AboveAt.Narrow == 1, middle - SpanLabelRise, IsBefore: false)
                {
                    WideAt = AboveAt.Wide,
                },
                _ => new(Words, Shape.Start, EndsThere: true, middle + SpanBaseline, IsBefore: true) { WideAt = Shape.Start },
            };
            return new(Span, Shape, middle, label);
        }
    }
}
