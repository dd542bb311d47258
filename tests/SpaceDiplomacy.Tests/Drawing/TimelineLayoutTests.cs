using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Web.Drawing;

namespace SpaceDiplomacy.Tests.Drawing;

public sealed class TimelineLayoutTests
{
    private static readonly TimelineAxis Axis = new(2010, 2019);

    [Fact]
    public void Of_OverlappingBars_StacksThem()
    {
        var bars = Draw(Row("", Span("2012-01-01", "2015-01-01"), Span("2013-01-01", null))).Bars.ToList();

        Assert.NotEqual(bars[0].Middle, bars[1].Middle);
    }

    [Fact]
    public void Of_BarsAfterEachOther_ShareALane()
    {
        var bars = Draw(Row("", Span("2012-01-01", "2013-01-01"), Span("2015-01-01", "2016-01-01"))).Bars.ToList();

        Assert.Equal(bars[0].Middle, bars[1].Middle);
    }

    [Fact]
    public void Of_LateBar_HasItsWordsBeforeIt()
    {
        var label = Draw(Row("", Span("2018-01-01", null, "US Treasury"))).Bars.Single().Label!;

        Assert.True(label is { IsBefore: true, EndsThere: true });
    }

    [Theory]
    [InlineData("2010-01-01", 0, false)]
    [InlineData("2015-01-01", 1, true)]
    public void Of_BarWithoutRoomBeforeIt_HasItsWordsAbove(string from, double at, bool endsThere)
    {
        var bar = Draw(Row("", Span(from, null, "Ministry of Foreign Affairs of Korea"))).Bars.Single();

        Assert.Equal((at, endsThere, false), (bar.Label!.At, bar.Label.EndsThere, bar.Label.IsBefore));
        Assert.True(bar.Label.Baseline < bar.Middle);
    }

    [Fact]
    public void Of_RowWithRoomBeforeItsBars_PutsItsNameOnTheirLine()
    {
        var early = Draw(Row("Rocket and Space Centre", Span("2010-01-01", null)));
        var late = Draw(Row("Rocket and Space Centre", Span("2018-01-01", null)));

        Assert.True(late.Height < early.Height);
        Assert.InRange(late.Groups[0].Rows[0].Baseline - late.Bars.Single().Middle, 0, 8);
    }

    [Fact]
    public void Of_WordsTooLongForANarrowScreen_KeepsTheRestForWideOnes()
    {
        var label = Draw(Row(new string('x', 20) + " " + new string('y', 40), Span("2018-01-01", null))).Groups[0].Rows[0].Label;

        Assert.Equal((new string('x', 20), " " + new string('y', 40)), (label.Head, label.Rest));
    }

    [Fact]
    public void Of_StatementsOnTheSameDay_PilesThemUp()
    {
        var marks = Draw(Row("", [], Point("2014-04-29"), Point("2014-04-29"), Point("2017-01-01"))).Marks.ToList();

        Assert.NotEqual(marks[0].Middle, marks[1].Middle);
        Assert.Equal(marks[0].Middle, marks[2].Middle);
    }

    [Fact]
    public void Of_CoarseStatement_CoversTheDaysThatItCanMean()
    {
        var mark = Draw(Row("", [], Point("2014"))).Marks.Single();

        Assert.True(mark.IsCoarse);
        Assert.Equal((.4, .5), (Math.Round(mark.From, 2), Math.Round(mark.To, 2)));
    }

    [Theory]
    [InlineData("2009-12-31", 0)]
    [InlineData("2010-01-01", 1)]
    [InlineData("2020", 0)]
    public void Of_StatementOutsideTheAxis_IsLeftOut(string date, int marks) =>
        Assert.Equal(marks, Draw(Row("", [], Point(date))).Marks.Count());

    [Theory]
    [InlineData("2014-03-18", true)]
    [InlineData("2008", false)]
    public void Of_Day_IsMarkedWhereItIsOnTheAxis(string day, bool isMarked) =>
        Assert.Equal(isMarked, TimelineLayout.Of([], Axis, EdtfDate.Parse(day)).Day is not null);

    [Fact]
    public void Of_ManyBarsWithWords_NeverOverlapsOnTheNarrowestScreen()
    {
        // A fixed seed: the same bars on every run.
        var random = new Random(14);
        var spans = Enumerable.Range(0, 300).Select(_ => Span(
            new DateOnly(2010, 1, 1).AddDays(random.Next(3600)).ToString("yyyy-MM-dd", null),
            random.Next(3) == 0 ? null : "2019-12",
            new string('m', random.Next(0, 30)))).ToArray();

        var bars = Draw(Row("", spans)).Bars.ToList();

        var boxes = bars.Select(Box).Concat(bars.Where(bar => bar.Label is { Words.IsEmpty: false }).Select(WordBox)).ToList();
        Assert.Equal(300, bars.Count);
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.DoesNotContain(boxes.Skip(i + 1), other => Overlap(boxes[i], other));
        }
    }

    private static bool Overlap((double Left, double Right, int Top, int Bottom) a, (double Left, double Right, int Top, int Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    private static (double, double, int, int) Box(PlacedBar bar) =>
        (bar.Shape.Start * 286, bar.Shape.End * 286, bar.Middle - 4, bar.Middle + 4);

    private static (double, double, int, int) WordBox(PlacedBar bar)
    {
        var label = bar.Label!;
        var width = label.Words.Head.Length * 6.1;
        var anchor = (label.At * 286) - (label.IsBefore ? 6 : 0);
        var left = label.EndsThere ? anchor - width : anchor;
        return (left, left + width, label.Baseline - 9, label.Baseline + 3);
    }

    private static TimelinePicture Draw(TimelineRow row) => TimelineLayout.Of([new("", null, [row])], Axis);

    private static TimelineRow Row(string label, params TimelineSpan[] spans) => new(label, null, spans, []);

    private static TimelineRow Row(string label, TimelineSpan[] spans, params TimelinePoint[] points) =>
        new(label, null, spans, points);

    private static TimelineSpan Span(string from, string? to, string label = "") =>
        new(null, "", label, "", new(EdtfDate.Parse(from), to is null ? null : EdtfDate.Parse(to)));

    private static TimelinePoint Point(string date) =>
        new(new(RecordKind.Statements, "x", ""), "", EdtfDate.Parse(date));
}
