using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SpaceDiplomacy.Benchmarks;

/// <summary>
/// What readers got who asked for the next as soon as they had an answer, each on a connection of its own (HTTP/1.1).
/// One thread without a pool asks for all of them, so that it takes little of the processor from the site.
/// </summary>
internal sealed class Load
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);
    private readonly List<double> milliseconds = [];
    private TimeSpan time;
    private TimeSpan processor;
    private long bytes;

    /// <summary>How many answers were good: whole ones with status 200.</summary>
    public int Answers => milliseconds.Count;

    /// <summary>How many good answers the site had kept: those say how old they are.</summary>
    public int Kept { get; private set; }

    /// <summary>How many good answers were made for who asked.</summary>
    public int Anew => Answers - Kept;

    /// <summary>How many answers were anything else.</summary>
    public int Failed { get; private set; }

    /// <summary>The first that failed, and how; null where none did.</summary>
    public string? Failure { get; private set; }

    /// <summary>Good answers a second.</summary>
    public double PerSecond => Answers / time.TotalSeconds;

    /// <summary>How many processors asking took: near one, who was asked had to wait for the next request.</summary>
    public double Processors => processor / time;

    /// <summary>Kilobytes of a good answer on average, without its head, as they were sent.</summary>
    public double Kilobytes => Answers == 0 ? 0 : bytes / 1024.0 / Answers;

    /// <summary>Asks until the time is over, and waits for the last answers.</summary>
    /// <param name="site">Who is asked.</param>
    /// <param name="readers">How many ask at once.</param>
    /// <param name="time">How long.</param>
    /// <param name="request">The bytes of a request by its number, which is counted from 0.</param>
    public static Load Ask(Uri site, int readers, TimeSpan time, Func<int, byte[]> request)
    {
        var clock = Stopwatch.StartNew();
        return Run(site, readers, _ => clock.Elapsed < time, request);
    }

    /// <summary>Asks each once.</summary>
    public static Load AskEach(Uri site, int readers, IReadOnlyList<byte[]> requests) =>
        Run(site, Math.Min(readers, requests.Count), asked => asked < requests.Count, number => requests[number]);

    /// <summary>The bytes of a request for a path without a slash before it.</summary>
    /// <param name="site">Who is asked.</param>
    /// <param name="path">The path and the query.</param>
    /// <param name="encodings">The encodings that are understood, as browsers say; empty for none.</param>
    public static byte[] Request(Uri site, string path, string encodings) => Encoding.ASCII.GetBytes(
        $"GET {new Uri(site, path).PathAndQuery} HTTP/1.1\r\nHost: {site.Authority}\r\n"
        + (encodings.Length == 0 ? "\r\n" : $"Accept-Encoding: {encodings}\r\n\r\n"));

    /// <summary>The milliseconds within which this share of the good answers was there.</summary>
    public double At(double share) => Quantile.Of(milliseconds, share);

    private static Load Run(Uri site, int readers, Func<int, bool> goesOn, Func<int, byte[]> request)
    {
        var (load, asked) = (new Load(), 0);
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var asking = new Dictionary<Socket, Reader>();
        for (var i = 0; i < readers; i++)
        {
            Connect();
        }

        var ready = new List<Socket>();
        while (asking.Count > 0)
        {
            ready.Clear();
            ready.AddRange(asking.Keys);
            Socket.Select(ready, null, null, LongestSilence);
            // Nobody was answered: all of them are given up.
            foreach (var socket in ready.Count > 0 ? ready : [.. asking.Keys])
            {
                var reader = asking[socket];
                var isOpen = ready.Count > 0 && reader.Read();
                if (isOpen && !reader.IsDone)
                {
                    continue;
                }

                load.Add(reader);
                if (isOpen && goesOn(asked))
                {
                    reader.Ask(request(asked++));
                    continue;
                }

                asking.Remove(socket);
                reader.Dispose();
                if (!isOpen && ready.Count > 0 && goesOn(asked))
                {
                    Connect();
                }
            }
        }

        (load.time, load.processor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - before);
        return load;

        void Connect()
        {
            var reader = new Reader(site);
            asking.Add(reader.Socket, reader);
            reader.Ask(request(asked++));
        }
    }

    private void Add(Reader reader)
    {
        if (reader.IsDone && reader.Status == 200)
        {
            milliseconds.Add(reader.Elapsed.TotalMilliseconds);
            bytes += reader.BodyLength;
            Kept += reader.IsKept ? 1 : 0;
            return;
        }

        Failed++;
        var answer = reader.IsDone ? reader.Status.ToString(CultureInfo.InvariantCulture) : "not answered whole";
        Failure ??= $"{answer} {reader.Asked}";
    }

    /// <summary>One connection, and the answer that is being read from it.</summary>
    private sealed class Reader : IDisposable
    {
        private byte[] buffer = new byte[1 << 16];
        private byte[] request = [];
        private long asked;
        private int filled;

        /// <summary>Where the body begins; 0 while the head is not there.</summary>
        private int body;

        /// <summary>Where the answer ends, and of one in chunks where the next chunk begins.</summary>
        private int end;

        private bool isChunked;

        public Reader(Uri site)
        {
            Socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            Socket.Connect(site.Host, site.Port);
        }

        public Socket Socket { get; }

        public int Status { get; private set; }

        public bool IsDone { get; private set; }

        /// <summary>Whether it has an age (RFC 9111, 5.1).</summary>
        public bool IsKept { get; private set; }

        public TimeSpan Elapsed { get; private set; }

        /// <summary>Of an answer in chunks with the lengths that stand between them.</summary>
        public int BodyLength => filled - body;

        public string Asked => Encoding.ASCII.GetString(request).Split("\r\n")[0];

        public void Ask(byte[] bytes)
        {
            (request, filled, body, end, isChunked) = (bytes, 0, 0, 0, false);
            (Status, IsDone, IsKept) = (0, false, false);
            asked = Stopwatch.GetTimestamp();
            Socket.Send(bytes);
        }

        /// <summary>Reads what has come; false where the connection was closed.</summary>
        public bool Read()
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * filled);
            }

            int read;
            try
            {
                read = Socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
            }
            catch (SocketException)
            {
                return false;
            }

            filled += read;
            if (body == 0)
            {
                ReadHead();
            }

            IsDone = body > 0 && (isChunked ? ReadChunks() : filled >= end);
            if (IsDone)
            {
                Elapsed = Stopwatch.GetElapsedTime(asked);
            }

            return read > 0;
        }

        public void Dispose() => Socket.Dispose();

        private void ReadHead()
        {
            var head = buffer.AsSpan(0, filled);
            if (head.IndexOf("\r\n\r\n"u8) is not (>= 0 and var length))
            {
                return;
            }

            head = head[..(length + 2)];
            body = length + 4;
            // "HTTP/1.1 200 OK"
            Status = int.Parse(head[9..12], CultureInfo.InvariantCulture);
            var size = int.MaxValue - body;
            while (head.IndexOf("\r\n"u8) is >= 0 and var line)
            {
                var header = head[..line];
                head = head[(line + 2)..];
                if (Value(header, "Content-Length: "u8) is { Length: > 0 } digits)
                {
                    size = int.Parse(digits, CultureInfo.InvariantCulture);
                }

                isChunked |= Value(header, "Transfer-Encoding: "u8).SequenceEqual("chunked"u8);
                IsKept |= Value(header, "Age: "u8).Length > 0;
            }

            end = isChunked ? body : body + size;
        }

        /// <summary>Whether the last chunk, which is empty, is there.</summary>
        private bool ReadChunks()
        {
            while (end < filled && buffer.AsSpan(end, filled - end).IndexOf("\r\n"u8) is >= 0 and var digits)
            {
                var size = int.Parse(
                    buffer.AsSpan(end, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                var next = end + digits + 2 + size + 2;
                if (size == 0)
                {
                    return filled >= next;
                }

                end = next;
            }

            return false;
        }

        /// <summary>The value where the header has this name, as the site's server writes it; else nothing.</summary>
        private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name) =>
            header.StartsWith(name) ? header[name.Length..] : default;
    }
}
