using SpaceDiplomacy.Archive.Dates;
using static SpaceDiplomacy.Web.Drawing.TimelineMetrics;

namespace SpaceDiplomacy.Web.Drawing;

/// <summary>Lays groups of rows out below each other. It knows no addresses and no colours.</summary>
public sealed class TimelineLayout
{
    private readonly TimelineAxis axis;
    private readonly List<int> axisLines = [];
    private int y;

    private TimelineLayout(TimelineAxis axis) => this.axis = axis;

    /// <summary>The picture of the groups on an axis; what lies wholly outside the axis is left out.</summary>
    /// <param name="groups">Groups and rows in the order to draw them.</param>
    /// <param name="axis">The days to show.</param>
    /// <param name="day">A day to mark.</param>
    public static TimelinePicture Of(IEnumerable<TimelineGroup> groups, TimelineAxis axis, EdtfDate? day = null) =>
        new TimelineLayout(axis).Draw(groups, day);

    private TimelinePicture Draw(IEnumerable<TimelineGroup> groups, EdtfDate? day)
    {
        var placedDay = day is not null && axis.Shows(day) ? Place(day) : null;
        y = placedDay is null ? 0 : DayHeight;
        AddAxisLine();
        var placed = groups.Select(Place).ToList();
        AddAxisLine();
        return new(axis, placed, y) { AxisLines = axisLines, Day = placedDay };
    }

    private PlacedDay Place(EdtfDate day)
    {
        var (from, to) = axis.Edges(day);
        return new(from, day.IsExactDay ? from : to, day.ToReaders());
    }

    private void AddAxisLine()
    {
        y += AxisHeight;
        axisLines.Add(y - Baseline);
    }

    private PlacedGroup Place(TimelineGroup group)
    {
        if (group.Label.Length == 0)
        {
            return new(new("", ""), group.Record, y, [.. group.Rows.Select(row => Place(row, group.Label))]);
        }

        y += HeadingHeight;
        var baseline = y - HeadingBaseline;
        if (y - axisLines[^1] > AxisEvery)
        {
            AddAxisLine();
        }

        return new(TimelineLabel.Of(group.Label, HeadingLetter), group.Record, baseline, [.. group.Rows.Select(row => Place(row, group.Label))]);
    }

    private PlacedRow Place(TimelineRow row, string heading)
    {
        var top = y;
        var label = TimelineLabel.Of(row.Label, RowLetter);
        var bars = new BarLanes(row.Spans, axis);
        y += RowPadding;
        var baseline = y + RowBaseline;
        if (!label.IsEmpty && !bars.HaveRoomBefore((row.Label.Length * RowLetter) + (2 * Gap)))
        {
            y += LabelHeight;
        }

        var placedBars = bars.PlaceFrom(y);
        y += bars.Height;
        var marks = new MarkLanes(row.Points, axis);
        var placedMarks = marks.PlaceFrom(y);
        y += marks.Height;
        var counts = new CountColumns(row.Counts, axis);
        var placedCounts = counts.PlaceFrom(y);
        y += counts.Height + RowPadding;
        return new()
        {
            Label = label,
            Name = row.Label.Length > 0 ? row.Label : heading,
            Record = row.Record,
            Baseline = baseline,
            Top = top,
            Height = y - top,
            Bars = placedBars,
            Marks = placedMarks,
            Counts = placedCounts,
        };
    }
}
