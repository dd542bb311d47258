using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpaceDiplomacy.Archive.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Statements_OfficialId",
                table: "Statements");

            migrationBuilder.DropIndex(
                name: "IX_Appointments_AgencyId",
                table: "Appointments");

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "Officials",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Topics_Name_Slug",
                table: "Topics",
                columns: new[] { "Name", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_OfficialId_Number",
                table: "Statements",
                columns: new[] { "OfficialId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Qualified",
                table: "Statements",
                column: "Number",
                filter: "Date_Text GLOB '*[~?%]*'");

            migrationBuilder.CreateIndex(
                name: "IX_Officials_SortKey_Slug",
                table: "Officials",
                columns: new[] { "SortKey", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Name_Slug",
                table: "Entities",
                columns: new[] { "Name", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_AgencyId_OfficialId",
                table: "Appointments",
                columns: new[] { "AgencyId", "OfficialId" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_Name_Slug",
                table: "Agencies",
                columns: new[] { "Name", "Slug" });

            // Until the next import writes it with marks taken off.
            migrationBuilder.Sql("UPDATE Officials SET SortKey = upper(coalesce(SortName, Name))");

            // The model cannot name the columns of a date in an index. A migration that builds one of these tables anew has to
            // make its indexes anew too; a test holds that they are there.
            migrationBuilder.Sql("CREATE INDEX IX_Events_Date ON Events (Date_Earliest DESC, Slug)");
            migrationBuilder.Sql("CREATE INDEX IX_Events_DateLatest ON Events (Date_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Events_DateText ON Events (Date_Text)");
            migrationBuilder.Sql("CREATE INDEX IX_Sanctions_Imposed ON Sanctions (Imposed_Earliest, Imposed_Latest, Slug)");
            migrationBuilder.Sql("CREATE INDEX IX_Sanctions_ImposedLatest ON Sanctions (Imposed_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Sanctions_Lifted ON Sanctions (Lifted_Earliest, Lifted_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Sanctions_LiftedLatest ON Sanctions (Lifted_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Appointments_From ON Appointments (From_Earliest, From_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Appointments_FromLatest ON Appointments (From_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Appointments_To ON Appointments (To_Earliest, To_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Appointments_ToLatest ON Appointments (To_Latest)");
            migrationBuilder.Sql("CREATE INDEX IX_Sources_Publisher ON Sources (Publisher, Published_Earliest DESC, Slug)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX IX_Events_Date");
            migrationBuilder.Sql("DROP INDEX IX_Events_DateLatest");
            migrationBuilder.Sql("DROP INDEX IX_Events_DateText");
            migrationBuilder.Sql("DROP INDEX IX_Sanctions_Imposed");
            migrationBuilder.Sql("DROP INDEX IX_Sanctions_ImposedLatest");
            migrationBuilder.Sql("DROP INDEX IX_Sanctions_Lifted");
            migrationBuilder.Sql("DROP INDEX IX_Sanctions_LiftedLatest");
            migrationBuilder.Sql("DROP INDEX IX_Appointments_From");
            migrationBuilder.Sql("DROP INDEX IX_Appointments_FromLatest");
            migrationBuilder.Sql("DROP INDEX IX_Appointments_To");
            migrationBuilder.Sql("DROP INDEX IX_Appointments_ToLatest");
            migrationBuilder.Sql("DROP INDEX IX_Sources_Publisher");

            migrationBuilder.DropIndex(
                name: "IX_Topics_Name_Slug",
                table: "Topics");

            migrationBuilder.DropIndex(
                name: "IX_Statements_OfficialId_Number",
                table: "Statements");

            migrationBuilder.DropIndex(
                name: "IX_Statements_Qualified",
                table: "Statements");

            migrationBuilder.DropIndex(
                name: "IX_Officials_SortKey_Slug",
                table: "Officials");

            migrationBuilder.DropIndex(
                name: "IX_Entities_Name_Slug",
                table: "Entities");

            migrationBuilder.DropIndex(
                name: "IX_Appointments_AgencyId_OfficialId",
                table: "Appointments");

            migrationBuilder.DropIndex(
                name: "IX_Agencies_Name_Slug",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "Officials");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_OfficialId",
                table: "Statements",
                column: "OfficialId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_AgencyId",
                table: "Appointments",
                column: "AgencyId");
        }
    }
}
