namespace SpaceDiplomacy.Tests.Support;

/// <summary>A clock that is a day further each time that somebody looks at it.</summary>
internal sealed class TickingClock : TimeProvider
{
    /// <summary>What it showed last.</summary>
    public DateTime Now { get; private set; } = new(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => Now = Now.AddDays(1);
}
