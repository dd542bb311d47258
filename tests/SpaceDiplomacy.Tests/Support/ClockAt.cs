namespace SpaceDiplomacy.Tests.Support;

/// <summary>A clock that stands, at the beginning of a day unless some of it has passed.</summary>
internal sealed class ClockAt(int year, int month, int day) : TimeProvider
{
    public DateOnly Day { get; set; } = new(year, month, day);

    public TimeSpan Passed { get; set; }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Day, TimeOnly.MinValue, TimeSpan.Zero) + Passed;
}
