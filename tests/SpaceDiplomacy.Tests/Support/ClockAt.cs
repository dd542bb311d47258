namespace SpaceDiplomacy.Tests.Support;

/// <summary>A clock that stands at the beginning of a day.</summary>
internal sealed class ClockAt(int year, int month, int day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
