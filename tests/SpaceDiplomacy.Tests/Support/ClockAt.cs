namespace SpaceDiplomacy.Tests.Support;

/// <summary>A clock that stands at the beginning of a day.</summary>
internal sealed class ClockAt(int year, int month, int day) : TimeProvider
{
    public DateOnly Day { get; set; } = new(year, month, day);

    public override DateTimeOffset GetUtcNow() => new(Day, TimeOnly.MinValue, TimeSpan.Zero);
}
