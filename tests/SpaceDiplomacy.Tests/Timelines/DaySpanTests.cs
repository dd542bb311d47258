using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Tests.Timelines;

public sealed class DaySpanTests
{
    private static readonly DaySpan Whole = DaySpan.OfYears(2000, 2026);

    [Theory]
    [InlineData("2014-01-01", "2016-12-31", "2014", "2016")]
    [InlineData("2014-03-01", "2016-12-31", "2014-03", "2016")]
    [InlineData("2014-01-01", "2014-02-28", "2014", "2014-02")]
    [InlineData("2014-03-02", "2014-03-30", "2014-03-02", "2014-03-30")]
    public void Texts_AnyDays_AreAsShortAsEdtfAndMeanTheSame(string first, string last, string from, string to)
    {
        var span = Span(first, last);

        Assert.Equal((from, to), (span.FromText, span.ToText));
        Assert.Equal((span.First, span.Last), (EdtfDate.Parse(from).Earliest!.Value, EdtfDate.Parse(to).Latest!.Value));
    }

    [Fact]
    public void ZoomedIn_OnADay_HalvesAndKeepsTheDay()
    {
        var day = new DateOnly(2014, 4, 29);
        var lengths = new List<int>();
        for (var span = Whole; span is not null; span = span.ZoomedIn(day))
        {
            Assert.True(span.First <= day && span.Last >= day);
            lengths.Add(span.Length);
        }

        Assert.Equal(lengths.OrderDescending(), lengths);
        Assert.Equal(7, lengths[^1]);
    }

    [Fact]
    public void ZoomedOut_FromAWeek_ComesToTheWholeAndStops()
    {
        var steps = 0;
        for (var span = Span("2014-04-25", "2014-05-01"); span is not null; span = span.ZoomedOut(Whole), steps++)
        {
            Assert.True(Whole.Covers(span));
            Assert.True(steps < 20);
        }

        Assert.Null(Whole.ZoomedOut(Whole));
    }

    [Fact]
    public void EarlierAndLater_RepeatedOften_StopAtTheEdgesWithTheSameLength()
    {
        var span = Span("2014-04-02", "2014-05-01");
        var (first, last) = (span, span);
        while (first.Earlier(Whole) is { } earlier)
        {
            first = earlier;
        }

        while (last.Later(Whole) is { } later)
        {
            last = later;
        }

        Assert.Equal((Whole.First, Whole.Last), (first.First, last.Last));
        Assert.All([first, last], edge => Assert.InRange(edge.Length, 28, 31));
    }

    [Theory]
    [InlineData("2013-01-01", "2013-12-31")]
    [InlineData("2013-03-01", "2014-05-31")]
    [InlineData("2014-02-01", "2014-02-28")]
    public void EarlierAndLater_OfWholeMonths_KeepTheirNumberAndLeadBack(string from, string to)
    {
        var span = Span(from, to);

        Assert.Equal(span, span.Earlier(Whole)!.Later(Whole));
        Assert.Equal(span, span.Later(Whole)!.Earlier(Whole));
        Assert.Equal(span.Earlier(Whole)!.InMonths(), span.Earlier(Whole));
    }

    [Fact]
    public void EarlierAndLater_OfWholeMonthsRepeatedOften_StopAtTheEdges()
    {
        var span = Span("2013-01-01", "2013-12-31");
        for (var (steps, at) = (0, span); at is not null; at = at.Earlier(Whole), steps++)
        {
            Assert.True(steps < 40 && Whole.Covers(at) && at.InMonths() == at, at.ToString());
        }

        for (var (steps, at) = (0, span); at is not null; at = at.Later(Whole), steps++)
        {
            Assert.True(steps < 40 && Whole.Covers(at) && at.InMonths() == at, at.ToString());
        }
    }

    [Fact]
    public void Moves_FromDaysOutsideTheWhole_LeadBackIntoIt()
    {
        var outside = Span("1900-01-01", "1900-12-31");

        Assert.True(Whole.Covers(outside.ZoomedOut(Whole)!));
        Assert.Null(outside.Earlier(Whole));
        Assert.True(Whole.Covers(outside.Later(Whole)!));
    }

    [Fact]
    public void Moves_AtTheEndsOfTheCalendar_DoNotFail()
    {
        var all = new DaySpan(DateOnly.MinValue, DateOnly.MaxValue);

        Assert.NotNull(all.ZoomedIn(null));
        Assert.Equal(("0001", "9999-12-31"), (all.FromText, all.ToText));
        Assert.Null(all.ZoomedOut(Whole));
    }

    private static DaySpan Span(string first, string last) =>
        new(EdtfDate.Parse(first).Earliest!.Value, EdtfDate.Parse(last).Latest!.Value);
}
