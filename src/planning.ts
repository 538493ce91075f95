import "./ui/plan.ts";
import "./ui/plan-kept.ts";
