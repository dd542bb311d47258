namespace SpaceDiplomacy.Web.Hosting;

/// <summary>How much the site does at once, and for how long: the section <c>Limits</c> of the settings.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>How many connections are held at once; with 0, as many as the limit of open files has room for.</summary>
    public int Connections { get; set; }

    /// <summary>For how many seconds a connection is held on which nothing is asked.</summary>
    public int IdleSeconds { get; set; } = 65;

    /// <summary>How many seconds a reader may take to write the head of a request.</summary>
    public int HeadSeconds { get; set; } = 10;

    /// <summary>How many bytes a second a reader has to take of an answer; who is slower is cut off after five seconds.</summary>
    public int BytesPerSecond { get; set; } = 1024;

    /// <summary>How many characters the path and the query of an address may have.</summary>
    public int AddressLength { get; set; } = 8192;

    /// <summary>How many ordinary answers are made at once.</summary>
    public int Answers { get; set; } = 32;

    /// <summary>How many requests wait for their turn among the ordinary answers.</summary>
    public int Waiting { get; set; } = 256;

    /// <summary>How many dear answers are made at once; with 0, as many as there are processors.</summary>
    public int DearAnswers { get; set; }

    /// <summary>How many requests wait for their turn among the dear answers.</summary>
    public int DearWaiting { get; set; } = 16;

    /// <summary>How many tables are written at once.</summary>
    public int Tables { get; set; } = 4;

    /// <summary>How many seconds an answer may take.</summary>
    public int Seconds { get; set; } = 10;

    /// <summary>How many seconds a table may take, of which most is spent by its reader.</summary>
    public int TableSeconds { get; set; } = 600;

    /// <summary>The number of seconds after which whoever was refused is asked to come again.</summary>
    public int RetrySeconds { get; set; } = 5;

    internal int DearAnswersAtOnce => DearAnswers > 0 ? DearAnswers : Environment.ProcessorCount;

    internal int ConnectionsAtOnce => Connections > 0 ? Connections : OpenFiles.RoomForConnections;

    /// <summary>What is wrong with the values, a sentence each.</summary>
    internal IEnumerable<string> Faults() =>
        from limit in new (string Name, int Value, int Least, int Most)[]
        {
            (nameof(Connections), Connections, 0, 1_000_000),
            (nameof(IdleSeconds), IdleSeconds, 1, 3600),
            (nameof(HeadSeconds), HeadSeconds, 1, 3600),
            (nameof(BytesPerSecond), BytesPerSecond, 1, 1_000_000),
            (nameof(AddressLength), AddressLength, 100, Limits.LongestAddress),
            (nameof(Answers), Answers, 1, 10_000),
            (nameof(Waiting), Waiting, 0, 100_000),
            (nameof(DearAnswers), DearAnswers, 0, 10_000),
            (nameof(DearWaiting), DearWaiting, 0, 100_000),
            (nameof(Tables), Tables, 1, 10_000),
            (nameof(Seconds), Seconds, 1, 3600),
            (nameof(TableSeconds), TableSeconds, 1, 86_400),
            (nameof(RetrySeconds), RetrySeconds, 1, 3600),
        }
        where limit.Value < limit.Least || limit.Value > limit.Most
        select $"{Section}:{limit.Name} is {limit.Value}, expected a number from {limit.Least} to {limit.Most}";
}
